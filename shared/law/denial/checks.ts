/** What must be so before a ground may be used. Every one is a question that wants a yes. */
export const DENIAL_CHECKS = {
  keptApart: {
    asks: 'Are they a therapist’s own notes of a session, kept apart from the rest of the record?',
    code: 'D01_PART_OF_CHART',
    cure: 'Notes in the chart itself are open to the patient. Give them.',
  },
  madeForCase: {
    asks: 'Was it put together in reasonable anticipation of, or for, a proceeding?',
    code: 'D01_NOT_FOR_A_CASE',
    cure: 'What was made for care stays open, even if a copy lies in a legal file. Give it.',
  },
  chartGiven: {
    asks: 'Does the chart it was drawn from stay open to the patient?',
    code: 'D01_CHART_WITHHELD',
    cure: 'Give the chart. Only what was made for the proceeding may be kept back.',
  },
  isInmate: {
    asks: 'Is the person an inmate of a correctional institution?',
    code: 'D02_NOT_INMATE',
    cure: 'This ground is for inmates only.',
  },
  asksForCopy: {
    asks: 'Is it a copy that is refused, and not looking at the record?',
    code: 'D02_INSPECTION',
    cure: 'Looking at the record cannot be refused on this ground. Arrange it.',
  },
  custodyRisk: {
    asks: 'Would the copy put health, safety, security, custody or rehabilitation, or the safety of staff at risk?',
    code: 'D02_NO_RISK',
    cure: 'Without such a risk the copy must be given.',
  },
  studyRuns: {
    asks: 'Is the research still running?',
    code: 'D03_STUDY_OVER',
    cure: 'Access returns when the research ends. Give it.',
  },
  agreedToWait: {
    asks: 'Did the person agree to the wait when they consented to the research?',
    code: 'D03_NOT_AGREED',
    cure: 'Without that agreement access cannot be put off.',
  },
  toldItReturns: {
    asks: 'Was the person told that access returns at the end?',
    code: 'D03_NOT_TOLD',
    cure: 'Without having been told, access cannot be put off.',
  },
  underPrivacyAct: {
    asks: 'Is it a record under the federal Privacy Act, and does that Act allow the denial?',
    code: 'D04_NO_PRIVACY_ACT',
    cure: 'This ground is for federal agencies and their contractors.',
  },
  notFromProvider: {
    asks: 'Does it come from someone who is not a health care provider?',
    code: 'D05_FROM_PROVIDER',
    cure: 'What a provider said is open to the patient. Give it.',
  },
  promisedConfidence: {
    asks: 'Was that person promised confidence?',
    code: 'D05_NO_PROMISE',
    cure: 'Without a promise this ground does not hold.',
  },
  wouldReveal: {
    asks: 'Would access be likely to reveal who it was?',
    code: 'D05_NOT_REVEALED',
    cure: 'Cover what names the source, and give the rest.',
  },
  judgedByProfessional: {
    asks: 'Did the deciding professional look at this case and use professional judgement?',
    code: 'D06_NOT_JUDGED',
    cure: 'A licensed professional must look at this case. A rule for all patients is no judgement.',
  },
  dangerToLife: {
    asks: 'Is danger to life or physical safety reasonably likely?',
    code: 'D06_NO_DANGER',
    cure: 'Upset or distress is not enough. Give it.',
  },
  otherNotProvider: {
    asks: 'Is the other person it speaks of not a health care provider?',
    code: 'D07_OTHER_IS_PROVIDER',
    cure: 'What is said of providers is open to the patient. Give it.',
  },
  substantialHarm: {
    asks: 'Is substantial harm reasonably likely?',
    code: 'D07_NO_HARM',
    cure: 'Without substantial harm it must be given.',
  },
} as const;
export type DenialCheckId = keyof typeof DENIAL_CHECKS;
export const DENIAL_CHECK_IDS = Object.keys(DENIAL_CHECKS) as [DenialCheckId, ...DenialCheckId[]];
