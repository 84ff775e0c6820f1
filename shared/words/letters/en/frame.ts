/** What stands on every letter, and words that several letters share. */
export const frame = {
  date: 'Date',
  reference: 'Reference',
  patient: 'Patient',
  /** Last digits only: enough to tell two people apart, too few to be used. */
  recordEnding: (digits: string) => `record ending ${digits}`,
  greeting: (name: string) => `Dear ${name},`,
  closing: 'Sincerely,',
  office: 'Records office',
  /** In the other language, for whoever cannot read this one. */
  otherLanguage: (phone: string) => `Puede pedir esta carta en español. Es gratis. Llame al ${phone}.`,
  questions: (phone: string, reference: string) =>
    `Questions? Call the records office at ${phone}. Give the reference ${reference}.`,
  formats:
    'We can send this letter in large print, in braille or in another language, or read it to you. This is free. Call us.',
  misdirected: 'If this letter is not for you, please call us, then destroy it.',
  statusPage: (url: string) => `See your request and your letters at ${url}. We send you a code to open the page.`,
  complaints: {
    title: 'If you want to complain',
    ours: (office: string) => `You can complain to us: ${office}.`,
    secretary:
      'You can also complain to the Secretary of Health and Human Services (45 CFR 160.306). Write to the Office for Civil Rights, 200 Independence Avenue SW, Room 509F HHH Building, Washington, DC 20201. Call 1-800-368-1019, or TDD 1-800-537-7697. Or go to www.hhs.gov/ocr/complaints. Do this within 180 days.',
    safe: 'We will not treat you worse because you complain.',
  },
  total: 'Total',
  amount: 'Amount',
  item: 'Item',
  rule: 'Rule',
  policy: 'our own policy, not a law',
  legalCase: 'Case',
  caseNumber: 'Case number',
  court: 'Court',
};
