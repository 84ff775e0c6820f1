/** Letters about the rights of the person whom the records are about. */
export const extension = {
  title: 'We need more time',
  intro: (dueOn: string) => `We could not finish your request by ${dueOn}. We are sorry.`,
  reasonTitle: 'Why',
  dateTitle: 'When you will have our answer',
  date: (completeBy: string) => `You will have our answer by ${completeBy}.`,
  once: (rule: string) => `The law lets us do this only once (${rule}). We cannot extend it again.`,
};

export const denial = {
  title: { full: 'We cannot give you these records', part: 'We cannot give you some of these records' },
  intro: {
    full: (date: string) => `On ${date} we decided that we cannot give you the records you asked for.`,
    part: (date: string) => `On ${date} we decided that we cannot give you a part of the records you asked for.`,
  },
  whyTitle: 'Why',
  reviewable: 'You can have this reviewed.',
  final: 'The law gives no review of this reason.',
  givenTitle: 'What we give you',
  reviewTitle: 'How to have it reviewed',
  review: (phone: string, reference: string) =>
    `You have the right to a review. Write to us, or call ${phone}, and give the reference ${reference}. A licensed health professional who took no part in our decision looks at it again. We do what that person decides, and we write to you (45 CFR 164.524(a)(4)).`,
  elsewhereTitle: 'Where else you can ask',
};

export const denialReview = {
  title: 'The result of your review',
  intro: (deniedOn: string) =>
    `You asked us to look again at our decision of ${deniedOn}. A licensed health professional who took no part in it has done so.`,
  outcomes: {
    upheld: (date: string) => `On ${date} the reviewer agreed with our decision. It stands.`,
    reversed: (date: string) => `On ${date} the reviewer changed our decision. We must give you the records.`,
    'reversed-in-part': (date: string) =>
      `On ${date} the reviewer changed a part of our decision. We must give you that part of the records.`,
  },
  actionTitle: 'What we do now',
  action: {
    upheld: 'We close this part of your request.',
    reversed: 'We are preparing the records. We write to you when they are ready.',
    'reversed-in-part': 'We are preparing that part. We write to you when it is ready.',
  },
  bound: 'We have to follow what the reviewer decides (45 CFR 164.524(d)(4)).',
};

export const accounting = {
  title: 'Who received your health information',
  intro: (from: string, to: string) =>
    `You asked who has received your health information from us. This list covers ${from} to ${to} (45 CFR 164.528).`,
  columns: { date: 'Date', recipient: 'Who received it', what: 'What', purpose: 'Why' },
  times: (times: number, last: string) => `${times} times, last on ${last}`,
  none: 'We made no disclosures in this time that the law has us list.',
  leftOut:
    'The law leaves some disclosures off this list. It leaves out those for your care, for payment and for running our services. It also leaves out those to you and those that you authorized. You can ask us for the fuller list.',
  free: 'This list is free. You can have one free list every 12 months.',
  fee: (amount: string) => `The fee for this list is ${amount}. We told you the amount before we made it.`,
};

export const revocation = {
  title: 'You have taken back your authorization',
  intro: (date: string) => `We received your revocation on ${date}. It works from then on.`,
  stoppedTitle: 'What we stopped',
  stopped: 'No release was open that rested on it.',
  goneTitle: 'What had already been sent',
  gone: 'Nothing had been sent under it.',
  goneRow: (date: string, to: string) => `${date}, to ${to}`,
  cannotRecall: 'We cannot take back what was sent before we received your revocation (45 CFR 164.508(b)(5)).',
};

export const authorizationEnded = {
  title: 'The authorization is no longer in force',
  intro: (date: string) =>
    `The authorization that your request rests on ended on ${date}. We have stopped work on the request.`,
  next: 'To go on, please send a new signed authorization for the same reference.',
  neutral: 'We neither confirm nor deny that we hold records about anyone.',
};

export const breach = {
  title: 'Notice about your health information',
  intro: 'We are writing because your health information was not kept as private as it should have been. We are sorry.',
  whatTitle: 'What happened',
  on: (date: string) => `It happened on ${date}.`,
  between: (from: string, to: string) => `It happened from ${from} to ${to}.`,
  discovered: (date: string) => `We found out on ${date}.`,
  typesTitle: 'What information it was',
  stepsTitle: 'What you can do to protect yourself',
  doingTitle: 'What we are doing',
  contactTitle: 'How to reach us',
  call: (phone: string) => `Call ${phone}.`,
  tollFree: (phone: string) => `Call ${phone}. The call is free.`,
  write: (address: string) => `Write to ${address}.`,
  email: (email: string) => `Send an e-mail to ${email}.`,
};
