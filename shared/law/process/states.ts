/** How a state's own rule on subpoenas counts (domain.md 6.1); the rule's text and confidence are in rules.ts. */
type StateRow = {
  rule: string;
  /** Nothing goes out before so many days from the date of the paper have passed. */
  holdDays?: number;
  /** And not before the party has certified that no motion to quash stands. */
  needsCertificate?: boolean;
  /** The custodian must comply within so many days of receipt. */
  complyDays?: { civil: number; criminal: number };
  /** Within so many days of receipt we may choose to send certified copies with an estimate of the fee. */
  electDays?: number;
};

/** A state that is not here has no rule loaded: the desk says so and asks a person. */
export const PROCESS_STATES: Readonly<Record<string, StateRow>> = {
  VA: { rule: 'SB-VA', holdDays: 15, needsCertificate: true },
  CA: { rule: 'SB-CA', complyDays: { civil: 15, criminal: 5 } },
  PA: { rule: 'SB-PA', electDays: 3 },
  FL: { rule: 'SB-FL' },
  TX: { rule: 'SB-TX' },
};
