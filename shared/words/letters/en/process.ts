/** Letters about legal papers. */
export const subpoenaObjection = {
  title: 'Your subpoena: what is missing',
  intro: (receivedOn: string, returnOn: string) =>
    `We received your subpoena on ${receivedOn}. It asks for an answer by ${returnOn}. We object to it as it stands, and we do not send anything on it yet.`,
  whyTitle: 'Why',
  assurance:
    'Federal law lets us answer a subpoena that comes without a court order only with a written assurance and the papers that prove it (45 CFR 164.512(e)(1)(ii)). This is missing:',
  missing: {
    notice:
      'Notice: a written statement with papers which show that you told the person in writing. The notice must say enough about the case to object, the time to object must be over, and no objection may be open (164.512(e)(1)(iii)).',
    'protective-order':
      'Or a protective order: a written statement with papers which show that the parties agreed on a qualified protective order and gave it to the court, or that you asked the court for one (164.512(e)(1)(iv) and (v)).',
  },
  defectsTitle: 'What else must be put right',
  order:
    'Other federal or state law may bar us from answering on a subpoena alone, whatever it asks for. In that case we need a court order as well.',
  howTitle: 'How to go on',
  how: (reference: string, returnOn: string) =>
    `Send us what is missing under the reference ${reference}, before ${returnOn} if you can. A court order, or a valid signed authorization, also lets us answer.`,
  neutral: 'We neither confirm nor deny that we hold records about anyone. We keep all our rights to object.',
};

export const subpoenaNotice = {
  title: 'Someone asks for your records in a court case',
  intro: (issuedBy: string) =>
    `${issuedBy} sent us a subpoena. A subpoena is a legal paper. This one asks us for your health records.`,
  soughtTitle: 'What they ask for',
  objectTitle: 'You can object',
  object: (date: string) =>
    `If you do not want us to send them, object in the case by ${date}. You do this with a motion or a letter to the court that is named above. Then send us a copy. A lawyer can help you.`,
  otherwise: (date: string) => `If no objection is made by ${date}, we may have to send what the subpoena asks for.`,
  rule: 'We tell you this because of 45 CFR 164.512(e)(1)(vi).',
  noAnswer: 'You do not have to do anything if you agree.',
};
