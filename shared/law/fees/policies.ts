import { type Rule, type RuleRow, ruleRow } from '../rule.ts';

const rule = (given: RuleRow): Rule => ruleRow({ effectiveFrom: '2020-01-01', ...given });

/** Federal rules on fees (domain.md 2.4) and what this office has decided for itself, by name. */
export const FEE_RULES = {
  methods: rule({
    id: 'FEE-1',
    says: 'The individual pays actual cost, average cost, or a flat fee of at most $6.50 for an electronic copy of what is kept electronically.',
    citation: '45 CFR 164.524(c)(4); HHS guidance on access (2016)',
  }),
  noPages: rule({
    id: 'FEE-2',
    says: 'No fee by the page for an electronic copy of what is kept electronically.',
    citation: '45 CFR 164.524(c)(4); HHS guidance on access (2016)',
  }),
  inAdvance: rule({
    id: 'FEE-3',
    says: 'The individual is told the approximate fee in advance.',
    citation: '45 CFR 164.524(c)(4); HHS guidance on access (2016)',
  }),
  portal: rule({
    id: 'FEE-4',
    says: 'No fee for view, download or transmit through a certified portal, or for inspecting.',
    citation: '45 CFR 164.524(c)(4); HHS guidance on access (2016)',
  }),
  lower: rule({
    id: 'FEE-5',
    says: 'Where state law allows less or a free copy, the individual pays the lower.',
    citation: '45 CFR 160.203; 164.524(c)(4)',
  }),
  whom: rule({
    id: 'FEE-6',
    says: 'The limits of the patient rate cover the individual and the personal representative, not third parties.',
    citation: 'Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 2020)',
  }),
  labour: rule({
    id: 'FEE-7',
    says: 'Only labour for copying, supplies, postage and an agreed summary: never search, retrieval, review or certification of the own copy.',
    citation: '45 CFR 164.524(c)(4)(i)-(iv); Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 2020)',
  }),
  free: rule({
    id: 'FEE-FREE-LANE',
    says: 'Disclosures required by law, to law enforcement, public health, oversight, coroners and HHS are free.',
    citation: '45 CFR 164.512; 164.502(a)(2)(ii)',
  }),
  treatment: rule({
    id: 'FEE-FREE-TREATMENT',
    kind: 'policy',
    says: 'Records for treatment go to another provider without a fee.',
    citation: 'Office policy',
  }),
  estimate: rule({
    id: 'FEE-ESTIMATE',
    kind: 'policy',
    says: 'Pages are estimated from the kinds of records and the years; the maximum rests on three times as many.',
    citation: 'Office policy',
  }),
  maximum: rule({
    id: 'FEE-MAXIMUM',
    kind: 'policy',
    says: 'An invoice is never more than the maximum that was quoted.',
    citation: 'Office policy',
  }),
  billing: rule({
    id: 'FEE-BILLING',
    kind: 'policy',
    says: 'Where no schedule can be used, billing sets a price for a third party, with a reason and a name.',
    citation: 'Office policy',
  }),
  hold: rule({
    id: 'FEE-HOLD',
    kind: 'policy',
    says: 'Only a release to a third party with an authorization waits for payment; a patient never waits for money.',
    citation: 'Office policy; 45 CFR 164.524',
  }),
} as const satisfies Record<string, Rule>;

/** The most that a flat fee may be for an electronic copy to the individual (FEE-1). */
export const FLAT_E_COPY_CENTS = 650;
