/** What the law desks say no to: rows of REFUSALS (refusal.ts). */
export const LAW_REFUSALS = {
  'process-unread': {
    status: 422,
    title: 'The legal papers have not been read',
    detail: 'Record what the papers say first.',
  },
  'process-unchecked': {
    status: 422,
    title: 'The legal papers have not been accepted',
    detail: 'Judge the legal papers and record the verdict (45 CFR 164.512).',
  },
  'process-defective': {
    status: 422,
    title: 'The legal papers do not hold',
    detail: 'Cure what is listed in "errors", send an objection, or ask the legal office.',
  },
  'process-open': {
    status: 422,
    title: 'Something about the legal papers is still open',
    detail: 'Answer what is listed in "errors", or say in a note what you found.',
  },
  'objection-period': {
    status: 422,
    title: 'The time to object is still running',
    detail: 'Nothing may go out before it has ended (45 CFR 164.512(e)(1)(iii)). The papers show the date.',
  },
  'not-liftable': {
    status: 422,
    title: 'This defect cannot be lifted',
    detail: 'The legal office can lift defects of form only. What is listed in "errors" must be cured.',
  },
  'another-person': {
    status: 403,
    title: 'Another person must do this',
    detail: 'You took part in what is decided here. Ask a colleague with the same role.',
  },
  'no-access-right': {
    status: 422,
    title: 'This is no denial of access',
    detail: 'Only patients and their representatives are denied access. Close the request as rejected instead.',
  },
  'already-denied': {
    status: 409,
    title: 'Access has been denied already',
    detail: 'Split off what needs another ground, and decide on it there.',
  },
  'denial-defective': {
    status: 422,
    title: 'Access cannot be denied like this',
    detail: 'See what is listed in "errors" (45 CFR 164.524(a), (d)), or give the records.',
  },
  'not-reviewable': {
    status: 422,
    title: 'There is no review of this',
    detail: 'The law gives no review of this ground. The patient can complain to us or to HHS.',
  },
  'review-asked': {
    status: 409,
    title: 'A review has been asked for already',
    detail: 'It is with a licensed professional who took no part in the denial.',
  },
  'no-review': { status: 409, title: 'No review is open', detail: 'Reload the request to see where it stands.' },
  'no-suspension': {
    status: 422,
    title: 'This cannot be held back',
    detail: 'Only disclosures to oversight and law enforcement can be held back (45 CFR 164.528(a)(2)).',
  },
  'nothing-to-gather': {
    status: 422,
    title: 'No record leaves for this request',
    detail: 'Give the accounting on its card, or close the request once the amendment is decided.',
  },
  'accounting-defective': {
    status: 422,
    title: 'The accounting cannot be given like this',
    detail: 'See what is listed in "errors" (45 CFR 164.528).',
  },
  'extension-not-here': {
    status: 422,
    title: 'This request cannot be extended',
    detail: 'No rule of its lane knows an extension by notice.',
  },
  'extension-used': {
    status: 422,
    title: 'It has been extended once',
    detail: 'There is never a second extension. Answer by the date that the notice named.',
  },
  'extension-late': {
    status: 422,
    title: 'It is too late to extend',
    detail: 'The notice had to go out before the first due date had passed. Answer now, and tell the privacy officer.',
  },
  'extension-date': {
    status: 422,
    title: 'That date cannot be promised',
    detail: 'Choose a date after the first due date and no later than the rule allows.',
  },
  'labels-unreviewed': {
    status: 422,
    title: 'Pages have not been looked at yet',
    detail:
      'Open each document listed in "errors", look at every page, label what is specially protected, and confirm.',
  },
  'label-open': {
    status: 422,
    title: 'A privacy officer must decide about labelled pages',
    detail: 'The rules leave it open whether they may go. Open "Special protection" on the request to see which.',
  },
  'nothing-to-release': {
    status: 422,
    title: 'No page may go to this recipient',
    detail: 'Every page is withheld. Ask for the consent that is missing, or deny the request in writing.',
  },
  'consent-lapsed': {
    status: 422,
    title: 'Pages in this packet may not go today',
    detail:
      'A consent that they rest on has ended or was revoked. Get a new one, or return the packet to redaction so that they are left out.',
  },
  'outside-scope': {
    status: 422,
    title: 'A record was not asked for',
    detail: 'Remove the records listed in "errors", or have another person let them in with a reason (45 CFR 164.508).',
  },
} as const;
