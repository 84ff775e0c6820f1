import type { ConsentFacts, Part2Element } from '#shared/law/sensitivity/consent.ts';
import type { Label } from '#shared/law/sensitivity/labels.ts';

/** What a person types and ticks while the paper lies before them. */
export type ConsentDraft = {
  kind: ConsentFacts['kind'];
  signer: ConsentFacts['signer'];
  categories: Label[];
  recipients: string;
  scope: string;
  purpose: string;
  use: ConsentFacts['use'];
  signedOn: string;
  expiresOn: string;
  expiryEvent: string;
  part2Elements: Part2Element[];
  basis: NonNullable<ConsentFacts['order']>['basis'];
  noticeGiven: boolean;
  withSubpoena: boolean;
};

export const newDraft = (recipient: string): ConsentDraft => ({
  kind: 'consent',
  signer: 'patient',
  categories: [],
  recipients: recipient,
  scope: '',
  purpose: '',
  use: 'general',
  signedOn: '',
  expiresOn: '',
  expiryEvent: '',
  part2Elements: [],
  basis: 'none',
  noticeGiven: false,
  withSubpoena: false,
});

/** Categories of Part 2: their consent has elements of its own. */
export const asksElements = ({ kind, categories }: ConsentDraft): boolean =>
  kind === 'consent' && categories.some((name) => name === 'SUD_PART2' || name === 'SUD_COUNSELING_NOTES');

/** What is missing before it can be kept, by field. Whether it is good enough, the rules say afterwards. */
export const missingIn = (draft: ConsentDraft): Partial<Record<keyof ConsentDraft, string>> => ({
  ...(draft.categories.length === 0 ? { categories: 'Tick what the paper names itself' } : {}),
  ...(draft.scope.trim().length < 3 ? { scope: 'Say what may be disclosed' } : {}),
  ...(draft.purpose.trim().length < 2 ? { purpose: 'Say what for' } : {}),
  ...(draft.signedOn === '' ? { signedOn: 'Enter the date on the paper' } : {}),
  ...(draft.kind === 'consent' && draft.recipients.trim().length < 2 ? { recipients: 'Say who may receive' } : {}),
});

export const factsOf = (draft: ConsentDraft): ConsentFacts => ({
  kind: draft.kind,
  signer: draft.kind === 'order' ? 'court' : draft.signer,
  categories: draft.categories,
  recipients: draft.recipients
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  scope: draft.scope.trim(),
  purpose: draft.purpose.trim(),
  use: draft.kind === 'order' ? 'proceedings' : draft.use,
  signedOn: draft.signedOn,
  ...(draft.expiresOn ? { expiresOn: draft.expiresOn } : {}),
  ...(draft.expiryEvent.trim() ? { expiryEvent: draft.expiryEvent.trim() } : {}),
  part2Elements: asksElements(draft) ? draft.part2Elements : [],
  ...(draft.kind === 'order'
    ? { order: { basis: draft.basis, noticeGiven: draft.noticeGiven, withSubpoena: draft.withSubpoena } }
    : {}),
});
