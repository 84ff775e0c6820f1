/** Why nothing can be quoted, in words for staff; the public site says the same in its own (words `fees.why`). */
export const UNQUOTED = {
  'unknown-state': 'There is no state with these letters: billing corrects the setting of the facility.',
  'unknown-lane': 'There is no such lane: the lane must be known before a fee can be.',
  'unknown-medium': 'There is no such medium: choose electronic, paper, microfilm or image.',
  'unknown-purpose': 'There is no such purpose: some are free, so it must be known first.',
  'purpose-needed': 'The law of this state charges by the purpose, and none was given.',
  'pages-not-whole': 'A number of pages is a whole number, 1 or more.',
  'amount-not-whole': 'Amounts, hours and counts are whole numbers, 0 or more.',
  'pages-unknown': 'Neither pages nor the records asked for are known.',
  'no-copies': 'No copy is made for this: a list of disclosures has a rule of its own (45 CFR 164.528(c)(2)).',
  contract: 'The contract with this requester decides the fee.',
  'no-statute': 'This state has no fee statute: the price list of the facility decides.',
  'no-schedule': 'No schedule of this state covers this requester and this medium.',
  inactive: 'The schedule of this state is not sure enough to be used.',
  expired: 'The schedule of this state has run out, and no newer figures are loaded.',
  'not-yet': 'The schedule of this state is not in force yet.',
  unsure: 'The schedule of this state is unsure.',
  'amount-not-found': 'The law has a fee of its own for this use, and its amount was not found.',
  'cost-unknown': 'A paper copy costs what copying it costs: somebody has to work that out.',
} as const;
export type Unquoted = keyof typeof UNQUOTED;
