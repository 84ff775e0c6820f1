/** Letters about money. */
export const feeEstimate = {
  title: 'What your request may cost',
  intro: (pages: number) => `We expect about ${pages} ${pages === 1 ? 'page' : 'pages'}. This is what they may cost.`,
  free: 'We do not expect to charge you anything.',
  max: (amount: string) => `You will not pay more than ${amount} for this request.`,
  choicesTitle: 'How to pay less',
  choices: 'Ask for an electronic copy, or for fewer dates.',
  waiversTitle: 'When there is no fee',
  waivers: 'If you cannot pay, or think that the fee does not apply to you, call us before we start.',
  holds: (date: string) => `This estimate holds until ${date}.`,
  notYet: 'You do not owe anything now.',
};

export const invoice = {
  title: (number: string) => `Invoice ${number}`,
  intro: 'This is the fee for the copies you asked for. Each line names the rule that allows it.',
  payBy: (date: string) => `Please pay by ${date}.`,
  howTitle: 'How to pay',
  ways: {
    check: (facility: string) =>
      `By check, made out to ${facility}. Write the reference on it and send it to the address above.`,
    'card-by-phone': (phone: string) => `By card. Call ${phone}.`,
    ach: (phone: string) => `By bank transfer (ACH). Call ${phone} for the account.`,
  },
  neverHeld: 'We do not hold your records back because of it.',
  expires: (date: string) => `If it is not paid by ${date}, we close the request. You can send a new one.`,
  disputeTitle: 'If you think this is wrong',
  dispute: (phone: string) =>
    `Call ${phone} before the date above and tell us why. We look at it again, and nothing is due meanwhile.`,
  w9: 'We send you our Form W-9 if you ask for it.',
};
