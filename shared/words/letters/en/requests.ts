/** Letters about how a request goes on. */
export const acknowledgement = {
  title: 'We received your request',
  intro: (date: string) => `We received your request for records on ${date}. Thank you.`,
  rights: {
    'own-records': 'We treat it as a request of a patient for their own records.',
    representative: 'We treat it as a request by someone who acts for the patient.',
    directive: 'We treat it as a request of a patient to send records to someone else.',
    authorization: 'We treat it as a request that rests on a signed authorization.',
    'legal-process': 'We treat it as a request that rests on legal papers.',
    other: 'We are checking which rules apply to it.',
  },
  dueTitle: 'When you will hear from us',
  due: (date: string) => `You will have our answer by ${date}.`,
  counted: (days: number, from: string) => `That is ${days} calendar days from ${from}.`,
  byRule: (rule: string) => `The rule is ${rule}.`,
  byPolicy: 'We set this date ourselves. No law sets it.',
  nextTitle: 'What happens next',
  next: 'We check who is asking, and that we may send what was asked for. If something is missing, we write to you. You do not need to do anything now.',
  feeTitle: 'What it costs',
  fees: {
    free: 'We do not expect to charge you.',
    'cost-based': 'If there is a fee, it covers only the cost of the copy. We tell you the amount first.',
    'told-first': 'There may be a fee. We tell you the amount before you owe anything.',
  },
  neutral: 'This letter does not say whether we hold records about anyone.',
};

export const deficiency = {
  title: 'Your request needs a correction',
  intro: 'We cannot go on with your request yet. Here is what is missing and how to put it right.',
  columns: { problem: 'What is wrong', rule: 'Why', cure: 'How to fix it' },
  code: (code: string) => `(${code})`,
  neutralDefect: {
    says: 'The form does not yet meet every rule that may apply.',
    rule: 'Other federal or state law',
    cure: 'Use our own authorization form. It has every part that the law can ask for.',
  },
  noteTitle: 'What we ask of you',
  howTitle: 'How to send it',
  how: (reference: string) =>
    `Send the correction under the same reference, ${reference}. The request keeps its date and its place in line. Call us if you are not sure how to send it.`,
  prefilled: 'A corrected form waits for you on the status page. What was right is already filled in.',
  open: (date: string) => `Your request stays open until ${date}.`,
  neutral: 'We neither confirm nor deny that we hold records about anyone.',
};

export const clarification = {
  title: 'We have a question about your request',
  intro: 'We want to send you the right records. Please help us with this:',
  choicesTitle: 'You can choose',
  reply: (date: string) => `Please answer by ${date}. Call us or write to us, and give the reference.`,
  ifNoReply: {
    'as-asked': 'If we do not hear from you, we go on with the request as you wrote it.',
    narrowest:
      'If we do not hear from you, we send the smallest set that fits your request. You can ask for more later.',
    close: 'If we do not hear from you, we close the request. You can send a new one at any time.',
  },
  clock: 'We keep working meanwhile. The date we gave you does not change.',
  neutral: 'This letter does not say whether we hold records about anyone.',
};

export const noRecords = {
  title: 'We found no records',
  intro: (date: string) => `We finished our search on ${date}. We found no records that match your request.`,
  searchedTitle: 'What we searched',
  identifiers: 'Searched by',
  aliases: 'Other names tried',
  dates: 'Dates',
  anyDate: 'All dates',
  from: (date: string) => `From ${date}`,
  to: (date: string) => `Up to ${date}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  systems: 'Systems',
  sites: 'Places',
  notProof:
    'This does not prove that no care was given. Records may be under another name, may be kept elsewhere, or may no longer exist.',
  moreTitle: 'If you think there are records',
  more: 'Tell us other names, other dates of birth or old addresses. Tell us about when and where the care was given. We will search again.',
  elsewhereTitle: 'Where else you can ask',
  elsewhere: 'You can also ask the doctor or the health plan that paid for the care.',
  certificate: {
    title: 'Certificate of no records',
    body: (facility: string, reference: string, date: string) =>
      `I am a custodian of the records of ${facility}, or another person qualified to certify them. A careful search was made as the letter under reference ${reference} describes. It ended on ${date}. It found no records that match the request. I declare under penalty of perjury under the laws of the United States of America that this is true and correct (28 U.S.C. 1746).`,
    labels: ['Signature', 'Name and title', 'Place and date'],
  },
};

export const transfer = {
  title: 'These records are kept elsewhere',
  intro: 'We do not keep the records you asked for.',
  known: 'Please send your request to:',
  unknown:
    'We do not know who keeps them. Try the doctor or the place where the care was given, or the health plan that paid for it.',
  closed: 'We have closed this request. You do not owe us anything.',
};

export const withdrawal = {
  title: 'You have withdrawn your request',
  intro: (date: string) => `As you asked, we closed your request on ${date}.`,
  body: 'We stopped all work on it. You can send a new request at any time.',
};

export const split = {
  title: 'We handle your request in parts',
  intro:
    'Different rules apply to different parts of your request. So we work on each part by itself, and one part does not hold up another.',
  columns: { reference: 'Reference', what: 'What it is about' },
  clock: (date: string) => `For each part, time counts from ${date}, the day we received your request.`,
};
