import { NOT_ENCODED } from '#shared/law/not-encoded.ts';
import { ALL_RULES } from '#shared/law/rules.ts';
import { DOMAIN_RULES } from './domain-rules.ts';
import type { NamedTest } from './test-names.ts';

export type Covered = { id: string; tests: NamedTest[] };

/** One vector in which a rule is content and one in which it is not: fewer prove nothing. */
const VECTORS = 2;

const spelled = (text: string) => text.replaceAll('_', '-');

/** The rules that a test names at its start: one, or several with commas. */
export const rulesOf = (title: string, longestFirst: readonly string[]): string[] => {
  const named: string[] = [];
  let rest = spelled(title);
  for (;;) {
    const id = longestFirst.find((known) => rest.startsWith(known) && !/^[\w(-]/.test(rest.slice(known.length)));
    if (!id) return named;
    named.push(id);
    rest = rest.slice(id.length).replace(/^,\s*/, '');
  }
};

/** Rule -> the tests that name it. A row of a table is a test of its own. */
export const coverageOf = (tests: readonly NamedTest[]): Covered[] => {
  const ids = [...new Set(ALL_RULES.map(({ id }) => id))];
  const longestFirst = ids.toSorted((a, b) => b.length - a.length);
  const byId = new Map<string, Covered>(ids.map((id) => [id, { id, tests: [] }]));
  for (const test of tests) for (const id of rulesOf(test.title, longestFirst)) byId.get(id)?.tests.push(test);
  return [...byId.values()];
};

/** What is missing: rules with too few vectors, and rules of the domain of which nobody says anything. */
export const gapsOf = (covered: readonly Covered[]): string[] => {
  const why = new Set(NOT_ENCODED.map(({ id }) => id));
  const said = new Set([...covered.map(({ id }) => id), ...why]);
  return [
    ...covered
      .filter(({ id, tests }) => tests.length < VECTORS && !why.has(id))
      .map(({ id, tests }) => `${id}: ${tests.length} of ${VECTORS} vectors`),
    ...DOMAIN_RULES.filter((id) => !said.has(id)).map((id) => `${id}: neither encoded nor in not-encoded.ts`),
  ];
};
