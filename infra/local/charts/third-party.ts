/** The patient's brother: mentioned in every chart, and another person's information under 45 CFR 164.502(a). */
export const BROTHER = { name: 'Emilio Quintana', given: 'Emilio', family: 'Quintana', phone: '555-0177' };

/** Sentences a reviewer has to find. */
export const BROTHER_SENTENCES = [
  `Her brother ${BROTHER.name} drove her to the visit and can be reached at ${BROTHER.phone}.`,
  `Collateral history from brother, ${BROTHER.name} (${BROTHER.phone}), who reports his own treatment for hypertension.`,
  `${BROTHER.name}, the patient's brother, asked us to call ${BROTHER.phone} if the appointment changes.`,
] as const;
