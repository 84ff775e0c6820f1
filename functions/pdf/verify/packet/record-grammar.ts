import { Unproven } from '../unproven.ts';
import { OWN_KEYS, RECORD_KEYS } from './allowed-keys.ts';
import type { ScannedFile } from './scan-file.ts';
import { entriesOf, objectOf, referenceIn, type ScannedPage } from './tree.ts';

const N = '-?\\d+(?:\\.\\d+)?';
const HEX = '<(?:[0-9a-f]{4})*>';

/** The only operators on a record page: show the form, then one stamp. Everything else is inside the form. */
const RECORD_CONTENT = new RegExp(
  `^/P <</MCID 0>> BDC q /R Do Q EMC\\n/Artifact <</Type/Pagination/Subtype/Footer>> BDC q\\n${N} ${N} ${N} RG ${N} w ${N} ${N} m ${N} ${N} l S\\n${N} ${N} ${N} rg BT /S ${N} Tf 1 0 0 1 ${N} ${N} Tm ${HEX} Tj\\n/B ${N} Tf 1 0 0 1 ${N} ${N} Tm ${HEX} Tj ET\\nQ EMC\\n$`,
);

const keysOf = (entries: ReadonlyMap<string, string>): string => [...entries.keys()].sort().join(' ');

/** The form that a record page shows, after its keys, resources and operators were found to be those of every record page. */
export const formOf = async (file: ScannedFile, { entries, number }: ScannedPage, page: number): Promise<number> => {
  const own = entriesOf(objectOf(file, number).text);
  if (keysOf(own) !== 'Contents MediaBox Parent Resources StructParents Tabs Type')
    throw new Unproven(`Page ${page} has other keys`, { page, rule: 'grammar' });
  const resources = entriesOf(entries.get('Resources') ?? '');
  const objects = entriesOf(resources.get('XObject') ?? '');
  const form = referenceIn(objects.get('R'));
  if (keysOf(resources) !== 'Font XObject' || keysOf(objects) !== 'R' || form === undefined)
    throw new Unproven(`Page ${page} has other resources`, { page, rule: 'grammar' });
  const { body, text } = objectOf(file, referenceIn(entries.get('Contents')));
  if (!body || text !== '<< >>' || body.length > 16_384)
    throw new Unproven(`Page ${page} has other content`, { page, rule: 'grammar' });
  const bytes = await file.source.read(body.from, body.from + body.length);
  if (!RECORD_CONTENT.test(Buffer.from(bytes).toString('latin1')))
    throw new Unproven(`Page ${page} holds an operator outside the grammar`, { page, rule: 'grammar' });
  return form;
};

const reach = (file: ScannedFile, from: readonly number[], met: Set<number>): Set<number> => {
  const stack = [...from];
  for (let number = stack.pop(); number !== undefined; number = stack.pop()) {
    if (met.has(number)) continue;
    met.add(number);
    stack.push(...objectOf(file, number).refs);
  }
  return met;
};

const checkKeys = (file: ScannedFile, number: number, allowed: ReadonlySet<string>): void => {
  const { keys } = objectOf(file, number);
  for (const key of keys.split(' '))
    if (key !== '' && !allowed.has(key)) throw new Unproven(`An object has key ${key}`, { rule: 'keys' });
};

/** Every object is reached from the root; what records reach has keys of drawings only, the rest keys of ours only. */
export const checkReach = (file: ScannedFile, forms: readonly number[]): void => {
  const records = reach(file, forms, new Set());
  const trailer = entriesOf(file.trailer);
  if (keysOf(trailer) !== 'ID Info Root Size') throw new Unproven('The trailer has other keys');
  const roots = ['Root', 'Info'].map((key) => referenceIn(trailer.get(key)) ?? 0);
  const all = reach(file, roots, new Set(records));
  if (all.size !== file.objects.size) throw new Unproven('An object is reached from nowhere');
  const checked = new Map<string, Set<boolean>>();
  for (const [number, { keys }] of file.objects) {
    const isRecord = records.has(number);
    const seen = checked.get(keys) ?? new Set();
    if (seen.has(isRecord)) continue;
    checkKeys(file, number, isRecord ? RECORD_KEYS : OWN_KEYS);
    checked.set(keys, seen.add(isRecord));
  }
};
