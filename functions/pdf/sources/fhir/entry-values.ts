import type { Bundle } from './bundle.ts';
import {
  anyValue,
  concept,
  concepts,
  date,
  type Json,
  joined,
  json,
  list,
  quantity,
  range,
  text,
  withStatus,
} from './values.ts';

export const onset = (resource: Json): string => anyValue(resource, 'onset') || date(resource.recordedDate);
export const performed = (resource: Json, prefix: string): string => anyValue(resource, prefix);
export const notes = (resource: Json): string =>
  joined(
    list(resource.note).map((note) => text(note.text)),
    ' ',
  );

/** Medication as a concept, or as another resource of the bundle. */
export const medication = (resource: Json, { find, nameOf }: Bundle): string =>
  concept(resource.medicationCodeableConcept) ||
  concept(find(resource.medicationReference)?.code) ||
  nameOf(resource.medicationReference);

export const dosage = (value: unknown): string =>
  joined(
    list(value).map((one) => {
      const [dose] = list(one.doseAndRate);
      const { repeat } = json(one.timing);
      const { frequency, period: every, periodUnit } = json(repeat);
      const often = frequency && every ? `${text(frequency)} x per ${text(every)} ${text(periodUnit)}` : '';
      return (
        text(one.text) ||
        joined([
          quantity(json(dose).doseQuantity),
          concept(one.route),
          concept(json(one.timing).code) || often,
          one.asNeededBoolean === true ? 'as needed' : '',
        ])
      );
    }),
    '; ',
  );

export const interpretation = (resource: Json): string => concepts(resource.interpretation);
export const reference = (resource: Json): string =>
  joined(
    list(resource.referenceRange).map((one) => text(one.text) || range(one)),
    '; ',
  );

export const result = (one: Json): string =>
  anyValue(one) || (one.dataAbsentReason ? `not known (${concept(one.dataAbsentReason)})` : '');

/** A panel such as blood pressure keeps its parts together under its own name. */
export const observationRows = (resource: Json): string[][] => {
  const when = anyValue(resource, 'effective') || date(resource.issued);
  const name = withStatus(concept(resource.code), resource.status);
  const own = [when, name, result(resource), interpretation(resource), reference(resource)];
  const parts = list(resource.component).map((part) => [
    '',
    `  ${concept(part.code)}`,
    result(part),
    interpretation(part),
    reference(part),
  ]);
  return parts.length > 0 || own[2] !== '' ? [own, ...parts] : [own];
};

export const category = (resource: Json): string =>
  list(resource.category)
    .flatMap((one) =>
      list(one.coding)
        .map(({ code }) => text(code))
        .concat(text(one.text)),
    )
    .join(' ')
    .toLowerCase();

export const OBSERVATIONS = {
  header: ['When', 'Test', 'Result', 'Flag', 'Reference range'],
  types: ['Observation'],
  rows: observationRows,
} as const;
export const observed = (resource: Json): string =>
  date(resource.effectiveDateTime) || date(json(resource.effectivePeriod).start) || date(resource.issued);

export const coding = (series: Json): string =>
  joined(
    [text(json(series.modality).display) || text(json(series.modality).code), text(json(series.bodySite).display)],
    ' ',
  );
