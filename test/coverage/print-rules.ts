import { NOT_ENCODED } from '#shared/law/not-encoded.ts';
import { RULES_BY_AREA } from '#shared/law/rules.ts';
import { coverageOf, gapsOf } from './rule-coverage.ts';
import { testNames } from './test-names.ts';

/** `npm run rules`: rule -> tests -> file, what is deliberately not encoded and why, and what is missing. */
const covered = coverageOf(await testNames());
for (const [area, rules] of Object.entries(RULES_BY_AREA)) {
  console.log(`\n## ${area}`);
  for (const id of new Set(rules.map((rule) => rule.id))) {
    const tests = covered.find((rule) => rule.id === id)?.tests ?? [];
    const files = [...new Set(tests.map(({ file }) => file))];
    console.log(`${id}: ${tests.length} vectors in ${files.join(', ') || 'no file'}`);
  }
}
console.log('\n## Deliberately not encoded');
for (const { id, why } of NOT_ENCODED) console.log(`${id}: ${why}`);
const gaps = gapsOf(covered);
console.log(`\n${covered.length} rules, ${gaps.length} gaps`);
for (const gap of gaps) console.log(`- ${gap}`);
process.exitCode = gaps.length > 0 ? 1 : 0;
