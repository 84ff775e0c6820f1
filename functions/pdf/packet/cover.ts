import { insideOf } from '#shared/packet/contents.ts';
import type { Manifest } from '#shared/packet/plan.ts';
import { countRedactions } from '#shared/packet/redaction-index.ts';
import type { PacketWords } from '#shared/packet/words.ts';
import { type Fonts, INK, INNER, MARGIN, QUIET, type Sheet, type Style } from './sheet.ts';

const LABEL_WIDTH = 136;

type Styles = Record<'facility' | 'title' | 'heading' | 'body' | 'label' | 'strong', Style>;

const stylesOf = ({ regular, bold }: Fonts): Styles => ({
  facility: { font: bold, size: 11, leading: 15, color: QUIET },
  title: { font: bold, size: 26, leading: 32, color: INK },
  heading: { font: bold, size: 12.5, leading: 17, color: INK },
  body: { font: regular, size: 10.5, leading: 15, color: INK },
  label: { font: regular, size: 10.5, leading: 15, color: QUIET },
  strong: { font: bold, size: 10.5, leading: 15, color: INK },
});

/** A label on the left, its value on the right, as high as the higher of the two. */
const row = (sheet: Sheet, styles: Styles, label: string, value: string, emphasis: Style): void => {
  sheet.need(styles.label.leading * 2);
  const labelLines = sheet.text(label, styles.label, { width: LABEL_WIDTH - 12, stay: true });
  const valueLines = sheet.text(value, emphasis, {
    x: MARGIN.side + LABEL_WIDTH,
    width: INNER - LABEL_WIDTH,
    stay: true,
  });
  sheet.space(Math.max(labelLines, valueLines) * styles.label.leading + 3);
};

const section = (sheet: Sheet, styles: Styles, heading: string, room: number): void => {
  sheet.need(room);
  sheet.space(14);
  sheet.rule();
  sheet.space(8);
  sheet.text(heading, styles.heading);
  sheet.space(4);
};

const covered = (sheet: Sheet, styles: Styles, manifest: Manifest, words: PacketWords): void => {
  const counts = countRedactions(manifest.documents, words.reasons);
  section(sheet, styles, words.covered, 80);
  sheet.text(counts.length === 0 ? words.nothingCovered : words.coveredIntro, styles.body);
  sheet.space(4);
  for (const count of counts) row(sheet, styles, words.areas(count.areas, count.pages), count.words, styles.body);
};

/** The first page: what this is, whose, for whom, what is inside, what was covered, and what to do if it went astray. */
export const drawCover = (sheet: Sheet, manifest: Manifest, words: PacketWords, pages: number): void => {
  const styles = stylesOf(sheet.fonts);
  sheet.text(manifest.facility, styles.facility);
  sheet.space(6);
  sheet.text(words.title, styles.title);
  sheet.space(14);
  sheet.rule();
  sheet.space(12);
  row(sheet, styles, words.reference, manifest.reference, styles.strong);
  row(sheet, styles, words.patient, manifest.patient, styles.strong);
  row(sheet, styles, words.recipient, manifest.recipient, styles.strong);
  row(sheet, styles, words.date, words.day(manifest.date), styles.body);
  row(sheet, styles, words.basis, manifest.basis, styles.body);
  row(sheet, styles, words.pages, String(pages), styles.body);
  section(sheet, styles, words.inside, 60);
  for (const { heading, line } of insideOf(manifest.documents, words)) row(sheet, styles, heading, line, styles.body);
  covered(sheet, styles, manifest, words);
  for (const [heading, text] of [
    [words.confidentialTitle, words.confidential],
    [words.misdirectedTitle, words.misdirected],
  ] as const) {
    section(sheet, styles, heading, 96);
    sheet.text(text, styles.body);
  }
};
