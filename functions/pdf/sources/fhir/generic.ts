import { coding, concept, date, humanName, type Json, json, list, period, quantity, text } from './values.ts';

const SILENT = new Set([
  'resourceType',
  'id',
  'meta',
  'text',
  'contained',
  'extension',
  'modifierExtension',
  'implicitRules',
  'subject',
  'patient',
  'data',
]);
const MAX_FIELDS = 120;
const MAX_DEPTH = 4;

/** "dateAsserted" as "Date asserted". */
export const label = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The kinds of value that FHIR builds everything from, recognised by their fields. */
const simple = (value: unknown): string => {
  if (typeof value === 'string') return /^\d{4}-\d\d/.test(value) ? date(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return text(value);
  const one = json(value);
  if ('coding' in one || typeof one.text === 'string') return concept(one);
  if ('start' in one || 'end' in one) return period(one);
  if ('family' in one || 'given' in one) return humanName([one]);
  if ('value' in one && ('unit' in one || 'code' in one)) return quantity(one);
  if ('display' in one || ('system' in one && 'code' in one)) return coding(one);
  if ('value' in one && typeof one.value === 'string') return one.value;
  return '';
};

const fieldsOf = (value: Json, path: string, depth: number): [string, string][] =>
  Object.entries(value).flatMap(([name, inner]): [string, string][] => {
    if (SILENT.has(name) || name.startsWith('_') || name === 'reference') return [];
    const named = path ? `${path}, ${label(name).toLowerCase()}` : label(name);
    const values = Array.isArray(inner) ? inner : [inner];
    const said = values.map(simple).filter((one) => one !== '');
    const deeper = depth < MAX_DEPTH ? list(values).filter((one) => simple(one) === '') : [];
    return [
      ...(said.length > 0 ? ([[named, said.join('; ')]] as [string, string][]) : []),
      ...deeper.flatMap((one) => fieldsOf(one, named, depth + 1)),
    ];
  });

/** A resource of a type without a table of its own: what it says, field by field. */
export const genericFields = (resource: Json): [string, string][] => {
  const fields = fieldsOf(resource, '', 0);
  return fields.length > MAX_FIELDS
    ? [...fields.slice(0, MAX_FIELDS), ['', `and ${fields.length - MAX_FIELDS} further entries`]]
    : fields;
};
