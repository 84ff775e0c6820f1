import { FEE_REFUSALS } from './refusal-fees.ts';
import { LAW_REFUSALS } from './refusal-law.ts';

/**
 * Every expected "no": code -> HTTP status -> words for staff and API callers.
 * The public site says the same in its own language, by code (words/en.ts, words/es.ts `refusals`).
 * `detail` names the remedy and never holds what the caller sent: it may be health information.
 */
export const REFUSALS = {
  ...LAW_REFUSALS,
  ...FEE_REFUSALS,
  'invalid-input': {
    status: 400,
    title: 'Some fields need attention',
    detail: 'Correct the fields listed in "errors" and send again.',
  },
  'not-signed-in': {
    status: 401,
    title: 'You are not signed in',
    detail: 'Sign in and try again. Your work on this page is kept.',
  },
  'not-allowed': {
    status: 403,
    title: 'Your role does not allow this',
    detail: 'Ask a supervisor, or someone whose role allows it.',
  },
  'same-person': {
    status: 403,
    title: 'A second person must do this',
    detail: 'You prepared or last edited this packet. Ask a colleague to approve it.',
  },
  'already-approved': {
    status: 403,
    title: 'You have already approved this packet',
    detail: 'The second approval must come from another person.',
  },
  'cross-site': { status: 403, title: 'This came from another site', detail: 'Open Sallyport directly and try again.' },
  'not-found': { status: 404, title: 'Not found', detail: 'Check the address or the reference number.' },
  'wrong-state': {
    status: 409,
    title: 'The request has moved on',
    detail: 'Reload it to see where it stands and what can be done now.',
  },
  'in-flight': {
    status: 409,
    title: 'The same call is still being worked on',
    detail: 'Wait a moment and send it again with the same Idempotency-Key.',
  },
  'already-released': {
    status: 409,
    title: 'This request has been released',
    detail: 'Nothing more was sent. Open the request to see the release.',
  },
  'stale-version': {
    status: 412,
    title: 'Someone changed this first',
    detail: 'Reload to see their change, then try again.',
  },
  'version-required': {
    status: 428,
    title: 'If-Match is missing',
    detail: 'Send the ETag of the request you are looking at in If-Match.',
  },
  'key-required': {
    status: 400,
    title: 'Idempotency-Key is missing',
    detail: 'Send a fresh UUID in Idempotency-Key with every change.',
  },
  'key-reused': {
    status: 422,
    title: 'This Idempotency-Key belongs to another call',
    detail: 'Use a fresh UUID for a different change.',
  },
  'too-large': { status: 413, title: 'That is too large', detail: 'Send less at once, or split the file.' },
  'too-many': {
    status: 429,
    title: 'Too many tries',
    detail: 'Wait a while, then try again, or call the records office.',
  },
  'not-matched': { status: 422, title: 'No patient is matched', detail: 'Match the request to one patient first.' },
  'identity-unverified': {
    status: 422,
    title: 'Identity is not verified',
    detail: 'Record how the requester was identified (45 CFR 164.514(h)).',
  },
  'authorization-unchecked': {
    status: 422,
    title: 'The authorization has not been accepted',
    detail: 'Check the authorization and record the verdict (45 CFR 164.508).',
  },
  'authorization-defective': {
    status: 422,
    title: 'The authorization has a defect',
    detail: 'Have it cured, or ask a supervisor or the privacy officer to answer for it (45 CFR 164.508(b)(2)).',
  },
  'authorization-expired': {
    status: 422,
    title: 'The authorization has ended',
    detail: 'Its date has passed or its event has happened: a new one must be signed (45 CFR 164.508(b)(2)(i)).',
  },
  'authorization-revoked': {
    status: 422,
    title: 'The authorization was revoked',
    detail: 'Nothing more may be sent on it: a new one must be signed (45 CFR 164.508(b)(5)).',
  },
  'another-must-override': {
    status: 403,
    title: 'A second person must answer for this',
    detail: 'You judged this authorization. Ask a supervisor or the privacy officer.',
  },
  'paper-needed': {
    status: 422,
    title: 'Answers alone do not cure this',
    detail: 'Staff have read the paper itself. Send another one, or have the patient sign.',
  },
  'address-of-requester': {
    status: 422,
    title: 'That is your own address',
    detail: 'Give an address of the patient: the patient must sign alone.',
  },
  'authority-unchecked': {
    status: 422,
    title: 'Authority to act for the patient is not proven',
    detail: 'Check the proof of authority and record the verdict (45 CFR 164.502(g)).',
  },
  'lane-open': {
    status: 422,
    title: 'Nobody has named the lane yet',
    detail: 'Read what was sent, then name the lane or split the request.',
  },
  'verdict-fails': {
    status: 422,
    title: 'A rule stands against it',
    detail: 'Cure what is listed in "errors", or record a rejection.',
  },
  'directive-unchecked': {
    status: 422,
    title: "The patient's letter has not been accepted",
    detail: 'Read the letter and record the verdict (45 CFR 164.524(c)(3)(ii)).',
  },
  'scope-unjustified': {
    status: 422,
    title: 'It is not said why this much is needed',
    detail: 'Say why, or ask for less (45 CFR 164.502(b), 164.514(d)).',
  },
  'contact-unconfirmed': {
    status: 422,
    title: 'No contact for the code is confirmed',
    detail: 'Confirm a phone or address from the record, not from the request.',
  },
  'contact-same-channel': {
    status: 422,
    title: 'The code would travel with the link',
    detail: 'Choose a contact on another channel than the one that carries the link.',
  },
  'contact-of-patient': {
    status: 422,
    title: "That is the patient's own contact",
    detail: "The code must go to the requester. Find the requester's office number in a source of your own.",
  },
  'contact-unsourced': {
    status: 422,
    title: 'It is not said where the contact was found',
    detail: 'Choose the source in which you found the number. What came with the request is no source.',
  },
  'no-records': { status: 422, title: 'No records have been added', detail: 'Add at least one record first.' },
  'documents-waiting': {
    status: 422,
    title: 'A document is still being checked',
    detail: 'Wait for the check to finish, or remove the document.',
  },
  'packet-missing': {
    status: 422,
    title: 'The packet is not ready',
    detail: 'Wait until it is built, or return it to redaction if it failed.',
  },
  'packet-changed': {
    status: 409,
    title: 'The packet is not the one approved',
    detail: 'Approve the packet that is there now.',
  },
  'approvals-missing': {
    status: 422,
    title: 'Approval is missing',
    detail: 'Another person must approve this packet first.',
  },
  'mark-invalid': {
    status: 422,
    title: 'A mark does not fit its page',
    detail: 'Remove or redraw the marks listed in "errors".',
  },
  'reading-unfinished': {
    status: 422,
    title: 'The records have not been read yet',
    detail:
      'Wait until every document has been read. Where reading failed, look through the document by eye and say so on the review screen.',
  },
  'wrong-patient-open': {
    status: 422,
    title: 'A page may belong to another patient',
    detail:
      'On each place listed in "errors", cover it, remove the document, or say with a note why it is the same patient.',
  },
  'file-type': {
    status: 422,
    title: 'This type of file cannot be used',
    detail: 'Send a PDF, or a photo as JPEG or PNG.',
  },
  'file-too-large': {
    status: 422,
    title: 'The file is too large',
    detail: 'Send a file of at most 25 MB, or split it.',
  },
  'file-empty': {
    status: 422,
    title: 'The file is empty',
    detail: 'Open it on your device to check it, then send it again.',
  },
  'file-encrypted': {
    status: 422,
    title: 'The file is protected by a password',
    detail: 'Save a copy without a password and send that.',
  },
  'file-damaged': {
    status: 422,
    title: 'The file cannot be opened',
    detail: 'Open it on your device to check it, then save and send it again.',
  },
  'file-too-long': {
    status: 422,
    title: 'The file has too many pages',
    detail: 'Split it into parts and send each part.',
  },
  'file-dynamic': {
    status: 422,
    title: 'The file is a form that only its own program can show',
    detail: 'Open it in that program, print it to a new PDF and send that.',
  },
  'file-too-costly': {
    status: 422,
    title: 'The file takes too long to read',
    detail: 'Print it to a new PDF, or scan it again, and send that.',
  },
  'link-unusable': {
    status: 404,
    title: 'This link or code does not work',
    detail: 'Check it, ask for a new code, or call the records office.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** One field that needs attention: a path such as `requester.email`, and what to do about it. */
export type FieldError = { field: string; message: string };

export type Refusal = { code: RefusalCode; errors?: FieldError[] };

/** RFC 9457 problem details. `type` is a stable path of our own documentation, not a network address. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: RefusalCode | 'fault';
  errors?: FieldError[];
  reference?: string;
};

export const problemOf = (refusal: Refusal): Problem => ({
  type: `/problems/${refusal.code}`,
  code: refusal.code,
  ...REFUSALS[refusal.code],
  ...(refusal.errors ? { errors: refusal.errors } : {}),
});
