import { type AuthorizationFacts, authorizationFacts } from '#shared/law/authorization/facts.ts';
import type { AuthorizationForm } from '#shared/law/authorization/form.ts';

/** A paper with every element: synthetic people only. */
export const GOOD_FORM: AuthorizationForm = {
  patientName: 'Rosa Example',
  describes: 'My whole medical record',
  recordTypes: ['entire'],
  discloser: 'Riverbend Medical Center',
  recipient: 'Doe & Roe LLP',
  purpose: 'My claim',
  expiry: { kind: 'date', date: '2026-12-31' },
  signed: 'yes',
  signedOn: '2026-04-01',
  signer: { kind: 'patient', name: 'Rosa Example' },
  statements: { revocation: 'yes', revocationHow: 'yes', conditioning: 'yes', redisclosure: 'yes' },
};

export const GOOD_FACTS: AuthorizationFacts = authorizationFacts.parse({
  form: GOOD_FORM,
  asOf: '2026-05-01',
  facility: { names: ['Riverbend Medical Center', 'Riverbend Hospital'], state: 'OH' },
  requester: { name: 'Jane Doe', organization: 'Doe & Roe LLP' },
  patient: { name: 'Rosa Example', dateOfBirth: '1980-02-29' },
});

type Changes = Omit<Partial<AuthorizationFacts>, 'form'>;

/** The good case with some of it changed; `undefined` takes an element away. */
export const factsWith = (
  form: { [Name in keyof AuthorizationForm]?: AuthorizationForm[Name] | undefined } = {},
  facts: Changes = {},
): AuthorizationFacts => {
  const changed = { ...GOOD_FORM, ...form };
  for (const [name, value] of Object.entries(changed))
    if (value === undefined) delete changed[name as keyof typeof changed];
  return authorizationFacts.parse({ ...GOOD_FACTS, ...facts, form: changed });
};
