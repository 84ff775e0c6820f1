import type { AuthorizationFacts } from '../facts.ts';
import { type Check, fail, look, type Outcome, pass } from '../outcome.ts';

const FORBIDDEN = ['retainer', 'consent-to-treat', 'other'] as const;

const compound = ({ form }: AuthorizationFacts): Outcome => {
  const { combinedWith = [], conditionedOn = 'nothing' } = form;
  const bad = combinedWith.filter((part) => FORBIDDEN.some((name) => name === part));
  if (bad.length > 0) return fail('A17_COMPOUND', `Combined with ${bad.join(', ')}`);
  if (combinedWith.includes('authorization') && conditionedOn !== 'nothing')
    return fail('A17_COMPOUND', `Combined with another authorization, and ${conditionedOn} depends on it`);
  return pass(combinedWith.length === 0 ? 'It stands alone' : `Combined with ${combinedWith.join(', ')}`);
};

const namesNotes = ({ form }: AuthorizationFacts) => form.categories?.includes('PSYCHOTHERAPY_NOTES') ?? false;

/** Which other records the same paper asks for. */
const psychotherapy = ({ form, policy }: AuthorizationFacts): Outcome => {
  const others = [
    ...(form.recordTypes ?? []),
    ...(form.categories ?? []).filter((name) => name !== 'PSYCHOTHERAPY_NOTES'),
  ];
  if (others.length === 0) return pass('Psychotherapy notes alone');
  const fact = `Psychotherapy notes together with ${others.join(', ')}`;
  // Severing is a facility's own choice, at medium confidence: even then a person looks.
  return policy?.severPsychotherapy === true
    ? look('A18_PSYCHO_COMPOUND', `${fact}; facility policy honors the part that is not notes`)
    : fail('A18_PSYCHO_COMPOUND', fact);
};

const LAWFUL = ['nothing', 'research-treatment', 'underwriting', 'third-party-exam'] as const;

const conditioned = ({ form }: AuthorizationFacts): Outcome => {
  const on = form.conditionedOn ?? 'nothing';
  if (LAWFUL.some((name) => name === on))
    return pass(on === 'nothing' ? 'Nothing is known to depend on it' : `An exception: ${on}`);
  return fail('A19_CONDITIONED', `Its signing decides about ${on}`);
};

const remuneration = ({ form }: AuthorizationFacts): Outcome => {
  if (form.remunerationDisclosed === 'yes') return pass('It says so');
  const fact = `For ${form.remuneration}, and it does not say that somebody is paid`;
  return form.remunerationDisclosed === 'unknown'
    ? look('A21_NO_REMUNERATION', fact)
    : fail('A21_NO_REMUNERATION', fact);
};

const forbidden = (facts: AuthorizationFacts): Outcome => {
  const found = [
    ...[compound(facts), conditioned(facts)],
    ...(namesNotes(facts) ? [psychotherapy(facts)] : []),
  ].flatMap((outcome) => (outcome.result === 'fail' ? [outcome.code] : []));
  return found.length === 0 ? pass('Neither') : fail('A15_FORBIDDEN', found.join(', '));
};

export const COMPOUND: readonly Check[] = [
  { rule: 'AU-15', scope: 'authorization', judge: forbidden },
  { rule: 'AU-17', scope: 'authorization', judge: compound },
  { rule: 'AU-18', scope: 'authorization', applies: namesNotes, judge: psychotherapy },
  { rule: 'AU-19', scope: 'authorization', judge: conditioned },
  {
    rule: 'AU-20',
    scope: 'authorization',
    applies: ({ requested }) => requested?.categories?.includes('PSYCHOTHERAPY_NOTES') ?? false,
    judge: (facts) =>
      namesNotes(facts) ? pass('It names them') : fail('A20_PSYCHO_NOT_NAMED', 'Psychotherapy notes are asked for'),
  },
  {
    rule: 'AU-21',
    scope: 'authorization',
    applies: ({ form }) => form.remuneration === 'sale' || form.remuneration === 'marketing',
    judge: remuneration,
  },
];
