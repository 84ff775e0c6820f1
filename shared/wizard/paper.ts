import { z } from 'zod';
import type { AuthorizationFacts } from '../law/authorization/facts.ts';
import { type AuthorizationForm, authorizationForm } from '../law/authorization/form.ts';
import { email } from '../request/request.ts';
import type { ErrorCode } from '../words/en.ts';
import type { Answers } from './answers.ts';
import type { Values } from './fields.ts';
import * as schemas from './schemas.ts';

/** Kinds of specially protected records that the page asks about, as the labels call them. */
export const PAPER_CATEGORIES = ['HIV', 'MENTAL_HEALTH', 'SUD_PART2', 'GENETIC', 'STI', 'PSYCHOTHERAPY_NOTES'] as const;
export const PAPER_SAYS = ['revocation', 'conditioning', 'redisclosure', 'copy', 'combined'] as const;
export const EXPIRY_KINDS = ['date', 'year', 'event', 'none', 'unknown'] as const;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'text-too-long' satisfies ErrorCode)
    .default('');
const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z
    .enum(options, 'unexpected-field' satisfies ErrorCode)
    .or(z.literal(''))
    .default('');

/** Nothing on this page is required: what is missing is what the verdict is about. */
export const paper = z.strictObject({
  describes: text(2000),
  discloser: text(300),
  recipient: text(300),
  paperPurpose: text(300),
  expiryKind: choice(EXPIRY_KINDS),
  expiryDate: text(40),
  expiryEvent: text(300),
  signed: choice(['yes', 'no', 'unknown']),
  signedOn: text(40),
  signerKind: choice(['patient', 'representative']),
  signerRelationship: text(120),
  signerAuthority: text(300),
  // Always there once the page was sent, even when nothing was ticked.
  says: z.array(z.enum(PAPER_SAYS), 'unexpected-field' satisfies ErrorCode),
  categories: z.array(z.enum(PAPER_CATEGORIES)).default([]),
  inviteEmail: z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || email.safeParse(typed).success, 'email-format' satisfies ErrorCode),
});
type Paper = z.infer<typeof paper>;

const expiryOf = ({ expiryKind, expiryDate, expiryEvent }: Paper): AuthorizationForm['expiry'] => {
  if (expiryKind === 'date') return { kind: 'date', date: expiryDate };
  if (expiryKind === 'year') return { kind: 'after-signing', amount: 1, unit: 'year' };
  if (expiryKind === 'event') return { kind: 'event', event: 'other', ...(expiryEvent ? { words: expiryEvent } : {}) };
  if (expiryKind === 'unknown') return { kind: 'unclear' };
  return expiryKind === 'none' ? { kind: 'none' } : undefined;
};

const signerOf = (said: Paper): AuthorizationForm['signer'] =>
  said.signerKind === ''
    ? undefined
    : {
        kind: said.signerKind,
        ...(said.signerRelationship ? { relationship: said.signerRelationship } : {}),
        ...(said.signerAuthority ? { authority: said.signerAuthority } : {}),
      };

/** What was answered about the paper, as the rules take it. An empty answer is no answer. */
export const formOfPaper = (values: Values | undefined): AuthorizationForm => {
  const said = paper.parse({ says: [], ...values });
  const yes = (name: (typeof PAPER_SAYS)[number]) => (said.says.includes(name) ? ('yes' as const) : ('no' as const));
  const form = {
    describes: said.describes || undefined,
    discloser: said.discloser || undefined,
    recipient: said.recipient || undefined,
    purpose: said.paperPurpose || undefined,
    expiry: expiryOf(said),
    signed: said.signed || undefined,
    signedOn: said.signedOn || undefined,
    signer: signerOf(said),
    statements: {
      revocation: yes('revocation'),
      revocationHow: yes('revocation'),
      conditioning: yes('conditioning'),
      redisclosure: yes('redisclosure'),
      copy: yes('copy'),
    },
    ...(said.says.includes('combined') ? { combinedWith: ['other'] } : {}),
    ...(said.categories.length > 0 ? { categories: said.categories } : {}),
    ...(said.categories.includes('SUD_PART2') ? { part2: { describesSud: 'yes' } } : {}),
  };
  return authorizationForm.parse(JSON.parse(JSON.stringify(form)));
};

/** The same page again with what is known, to be corrected. */
export const paperOfForm = (form: AuthorizationForm): Values => {
  const { expiry, signer, statements } = form;
  const kind =
    expiry?.kind === 'after-signing' ? 'year' : expiry?.kind === 'unclear' ? 'unknown' : (expiry?.kind ?? '');
  return {
    describes: form.describes ?? form.recordTypes?.join(', ') ?? '',
    discloser: form.discloser ?? '',
    recipient: form.recipient ?? '',
    paperPurpose: form.purpose ?? '',
    expiryKind: kind,
    expiryDate: expiry?.kind === 'date' ? expiry.date : '',
    expiryEvent: expiry?.kind === 'event' ? (expiry.words ?? '') : '',
    signed: form.signed ?? '',
    signedOn: form.signedOn ?? '',
    signerKind: signer?.kind ?? '',
    signerRelationship: signer?.relationship ?? '',
    signerAuthority: signer?.authority ?? '',
    says: [
      ...(statements?.revocation === 'yes' && statements.revocationHow === 'yes' ? ['revocation'] : []),
      ...(['conditioning', 'redisclosure', 'copy'] as const).filter((name) => statements?.[name] === 'yes'),
      ...(form.combinedWith?.length ? ['combined'] : []),
    ],
    categories: PAPER_CATEGORIES.filter((name) => form.categories?.includes(name)),
  };
};

/** The facts of a draft: only what this person has typed. Null while the pages before are not answered. */
export const factsOfDraft = (
  answers: Answers,
  facility: AuthorizationFacts['facility'],
  today: string,
): AuthorizationFacts | null => {
  const patient = schemas.patient(today).safeParse(answers.patient);
  const organization = schemas.organization.safeParse(answers.organization);
  if (!patient.success || !paper.safeParse(answers.authorization).success) return null;
  const { name, dateOfBirth } = patient.data;
  return {
    form: formOfPaper(answers.authorization),
    asOf: today,
    facility,
    requester: organization.success ? organization.data : { name: `${name.given} ${name.family}` },
    patient: { name: `${name.given} ${name.family}`, dateOfBirth },
  };
};
