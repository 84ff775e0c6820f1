import type { Bundle } from './bundle.ts';
import {
  category,
  coding,
  dosage,
  medication,
  notes,
  OBSERVATIONS,
  observed,
  onset,
  performed,
} from './entry-values.ts';
import {
  anyValue,
  concept,
  concepts,
  date,
  type Json,
  joined,
  json,
  list,
  period,
  quantity,
  text,
  withStatus,
} from './values.ts';

/** How the resources of one type become the rows of a table. One resource may give several. */
export type Section = {
  title: string;
  header: readonly string[];
  rows: (resource: Json, bundle: Bundle) => string[][];
  /** The day a row belongs to, for the order: newest first. */
  when: (resource: Json) => string;
  types: readonly string[];
  only?: (resource: Json) => boolean;
};

/** In the order a clinician looks for them. */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Allergies and intolerances',
    types: ['AllergyIntolerance'],
    header: ['Substance', 'Reaction', 'Criticality', 'Since', 'Status'],
    when: onset,
    rows: (one) => [
      [
        concept(one.code),
        joined(
          list(one.reaction).map((reaction) => concepts(reaction.manifestation) || text(reaction.description)),
          '; ',
        ),
        text(one.criticality),
        onset(one),
        joined([concept(one.clinicalStatus), concept(one.verificationStatus)]),
      ],
    ],
  },
  {
    title: 'Problems and diagnoses',
    types: ['Condition'],
    header: ['Condition', 'Since', 'Ended', 'Status'],
    when: onset,
    rows: (one) => [
      [
        concept(one.code),
        onset(one),
        anyValue(one, 'abatement'),
        joined([concept(one.clinicalStatus), concept(one.verificationStatus)]),
      ],
    ],
  },
  {
    title: 'Medications',
    types: ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration', 'MedicationDispense'],
    header: ['When', 'Medicine', 'How taken', 'Status', 'By'],
    when: (one) => date(one.authoredOn) || performed(one, 'effective') || date(one.whenHandedOver),
    rows: (one, bundle) => [
      [
        date(one.authoredOn) || performed(one, 'effective') || date(one.whenHandedOver),
        medication(one, bundle),
        joined([dosage(one.dosageInstruction ?? one.dosage), quantity(json(one.dosage).dose), notes(one)], ' '),
        text(one.status),
        bundle.nameOf(one.requester),
      ],
    ],
  },
  {
    title: 'Immunizations',
    types: ['Immunization'],
    header: ['Date', 'Vaccine', 'Lot', 'Site', 'Status'],
    when: (one) => anyValue(one, 'occurrence'),
    rows: (one) => [
      [anyValue(one, 'occurrence'), concept(one.vaccineCode), text(one.lotNumber), concept(one.site), text(one.status)],
    ],
  },
  {
    title: 'Vital signs',
    ...OBSERVATIONS,
    only: (one) => category(one).includes('vital'),
    when: observed,
  },
  {
    title: 'Laboratory results',
    ...OBSERVATIONS,
    only: (one) => category(one).includes('lab'),
    when: observed,
  },
  {
    title: 'Other observations',
    ...OBSERVATIONS,
    header: ['When', 'What', 'Finding', 'Flag', 'Reference range'],
    only: (one) => !/vital|lab/.test(category(one)),
    when: observed,
  },
  {
    title: 'Procedures',
    types: ['Procedure'],
    header: ['When', 'Procedure', 'Reason', 'By', 'Notes'],
    when: (one) => date(one.performedDateTime) || date(json(one.performedPeriod).start),
    rows: (one, { nameOf }) => [
      [
        performed(one, 'performed'),
        withStatus(concept(one.code), one.status),
        concepts(one.reasonCode) || joined(list(one.reasonReference).map(nameOf)),
        joined(list(one.performer).map(({ actor }) => nameOf(actor))),
        joined([concept(one.outcome), notes(one)], ' '),
      ],
    ],
  },
  {
    title: 'Encounters',
    types: ['Encounter'],
    header: ['When', 'Kind', 'Reason', 'With', 'Where'],
    when: (one) => date(json(one.period).start),
    rows: (one, { nameOf }) => [
      [
        period(one.period),
        withStatus(concepts(one.type) || text(json(one.class).display) || text(json(one.class).code), one.status),
        concepts(one.reasonCode),
        joined(list(one.participant).map(({ individual }) => nameOf(individual))),
        joined([...list(one.location).map(({ location }) => nameOf(location)), nameOf(one.serviceProvider)]),
      ],
    ],
  },
  {
    title: 'Care plans and goals',
    types: ['CarePlan', 'Goal', 'ServiceRequest'],
    header: ['When', 'What', 'Details', 'Status'],
    when: (one) => date(json(one.period).start) || date(one.startDate) || date(one.authoredOn),
    rows: (one) => [
      [
        period(one.period) || date(one.startDate) || date(one.authoredOn),
        text(one.title) || concept(one.description) || concept(one.code) || concepts(one.category),
        joined(
          [text(one.description), ...list(one.activity).map(({ detail }) => concept(json(detail).code)), notes(one)],
          '; ',
        ),
        joined([text(one.status), text(one.lifecycleStatus)]),
      ],
    ],
  },
  {
    title: 'Devices',
    types: ['Device'],
    header: ['Device', 'Made by', 'Number', 'Status'],
    when: (one) => date(one.manufactureDate),
    rows: (one) => [
      [
        concept(one.type),
        joined([text(one.manufacturer), text(one.modelNumber)]),
        text(one.serialNumber) || text(one.lotNumber),
        text(one.status),
      ],
    ],
  },
  {
    title: 'Family history',
    types: ['FamilyMemberHistory'],
    header: ['Relative', 'Conditions', 'Notes'],
    when: (one) => date(one.date),
    rows: (one) => [
      [
        joined([concept(one.relationship), text(one.name)]),
        joined(
          list(one.condition).map((condition) => concept(condition.code)),
          '; ',
        ),
        notes(one),
      ],
    ],
  },
  {
    title: 'Imaging',
    types: ['ImagingStudy'],
    header: ['When', 'Study', 'Series', 'Images'],
    when: (one) => date(one.started),
    rows: (one) => [
      [
        date(one.started),
        text(one.description) ||
          joined(list(one.procedureCode).map(concept)) ||
          joined(list(one.series).map((series) => coding(series))),
        text(one.numberOfSeries) || String(list(one.series).length),
        text(one.numberOfInstances),
      ],
    ],
  },
  {
    title: 'Billing',
    types: ['Claim', 'ExplanationOfBenefit'],
    header: ['When', 'What', 'Insurer', 'Amount'],
    when: (one) => date(one.created),
    rows: (one, { nameOf }) => [
      [
        period(one.billablePeriod) || date(one.created),
        joined(
          [
            one.resourceType === 'Claim' ? 'Claim' : 'Explanation of benefit',
            ...list(one.item)
              .slice(0, 12)
              .map((item) => concept(item.productOrService)),
          ],
          '; ',
        ),
        joined([nameOf(one.insurer), ...list(one.insurance).map(({ coverage }) => nameOf(coverage))]),
        joined(
          [
            text(json(one.total).value) || joined(list(one.total).map(({ amount }) => text(json(amount).value))),
            text(json(one.total).currency),
          ],
          ' ',
        ),
      ],
    ],
  },
];
