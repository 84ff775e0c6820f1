import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redactDocument } from '#functions/pdf/redact.ts';
import { extractText } from '#functions/pdf/text.ts';
import { documentId } from '#shared/ids.ts';
import { asMark } from './as-mark.ts';
import { comparePages } from './attackers/compare-pages.ts';
import { carriersIn } from './attackers/file-keys.ts';
import { says } from './attackers/forms-of-word.ts';
import { readTools, runTools } from './attackers/outside-tools.ts';
import { readWithPdfjs } from './attackers/read-with-pdfjs.ts';
import { scanBytes } from './attackers/scan-bytes.ts';
import type { Case, Input } from './case.ts';

const ID = documentId.parse(`doc_${'0'.repeat(26)}`);

export type Outcome = {
  one: Case;
  leaks: string[];
  /** Words that should stand and do not; or why the engine would not do it at all. */
  lost: string[];
  damage: number;
};

type Attempt = { bytes: Uint8Array } | { refused: string };

const attempt = async (
  { bytes, marks }: Input,
  password: string | undefined,
): Promise<Attempt & { source: Uint8Array }> => {
  const source = await bytes();
  try {
    const result = await redactDocument({
      documentId: ID,
      source,
      marks: marks.map(asMark),
      ...(password === undefined ? {} : { password }),
    });
    return result.ok ? { source, bytes: result.value.bytes } : { source, refused: JSON.stringify(result.refusal) };
  } catch (error) {
    return { source, refused: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
};

const keptWords = async (output: Uint8Array, { kept }: Case): Promise<string[]> => {
  const texts = await extractText(output);
  return kept.flatMap(({ page, words }) =>
    words.filter((word) => !(texts[page - 1] ?? '').split(/\s+/).some((read) => read.includes(word))),
  );
};

const attackBytes = async (
  source: Uint8Array,
  output: Uint8Array,
  one: Case,
): Promise<{ leaks: string[]; damage: number }> => {
  const read = [
    { tool: 'PDFium', text: (await extractText(output)).join('\n') },
    { tool: 'pdf.js', text: await readWithPdfjs(output) },
  ];
  const said = read
    .filter(({ text }) => one.secrets.some((secret) => says(text, secret)))
    .map(({ tool }) => `${tool}: reads the secret`);
  const { findings, damage } = await comparePages(source, output, one);
  return { leaks: [...said, ...scanBytes(output, one), ...carriersIn(output), ...findings], damage };
};

const redactAndAttack = async (one: Case, file: string): Promise<Outcome> => {
  const first = await attempt(one, one.password);
  if ('refused' in first) return { one, leaks: [], lost: [`refused: ${first.refused}`], damage: 0 };
  await writeFile(file, first.bytes);
  const { leaks, damage } = await attackBytes(first.source, first.bytes, one);
  if (one.twin) {
    const second = await attempt(one.twin, one.password);
    if ('refused' in second) return { one, leaks, lost: [`twin refused: ${second.refused}`], damage };
    if (Buffer.compare(first.bytes, second.bytes) !== 0) leaks.push('twins: the outputs differ');
  }
  return { one, leaks, lost: await keptWords(first.bytes, one), damage };
};

/** Redacts every case and attacks what comes out, first from here, then with the programs this machine has. */
export const runCases = async (cases: readonly Case[]): Promise<Outcome[]> => {
  const folder = process.env.ADVERSARY_KEEP ?? (await mkdtemp(join(tmpdir(), 'sallyport-adversary-')));
  const fileOf = (index: number): string => join(folder, `${String(index).padStart(3, '0')}.pdf`);
  try {
    const outcomes: Outcome[] = [];
    for (const [index, one] of cases.entries()) outcomes.push(await redactAndAttack(one, fileOf(index)));
    await runTools(folder);
    for (const [index, outcome] of outcomes.entries()) {
      for (const { tool, text } of await readTools(fileOf(index)))
        if (outcome.one.secrets.some((secret) => says(text, secret))) outcome.leaks.push(`${tool}: reads the secret`);
    }
    return outcomes;
  } finally {
    if (!process.env.ADVERSARY_KEEP) await rm(folder, { recursive: true, force: true });
  }
};
