import { dateRangeOf, insideOf } from '#shared/packet/contents.ts';
import { countRedactions } from '#shared/packet/redaction-index.ts';
import { ACCENT, filled, INNER, LETTER, MARGIN, RULE, type Sheet, type Style } from './sheet.ts';
import { type Styles, stylesOf } from './styles.ts';
import { type Cell, drawTable } from './table.ts';
import { recordPages, type VolumeFacts } from './volume.ts';

const LABEL_WIDTH = 130;

/** A label on the left, its value on the right, as high as the higher of the two; nothing where there is no value. */
const row = (sheet: Sheet, styles: Styles, label: string, value: string, emphasis: Style): void => {
  if (value === '') return;
  sheet.need(styles.quiet.leading * 2);
  sheet.tag('LI', () => {
    const labelLines = sheet.tag('Lbl', () => sheet.text(label, styles.quiet, { width: LABEL_WIDTH - 12, stay: true }));
    const valueLines = sheet.tag('LBody', () =>
      sheet.text(value, emphasis, { x: MARGIN.side + LABEL_WIDTH, width: INNER - LABEL_WIDTH, stay: true }),
    );
    sheet.space(Math.max(labelLines, valueLines) * styles.quiet.leading + 3);
  });
};

const section = (sheet: Sheet, styles: Styles, heading: string, room: number): void => {
  sheet.need(room);
  sheet.space(11);
  sheet.tag('H2', () => sheet.text(heading, styles.heading));
  sheet.space(3);
};

const facts = (sheet: Sheet, styles: Styles, volume: VolumeFacts): void => {
  const { manifest, words, documents } = volume;
  const dates = dateRangeOf(documents, words);
  sheet.tag('L', () => {
    row(sheet, styles, words.reference, manifest.reference, styles.strong);
    row(sheet, styles, words.patient, manifest.patient, styles.strong);
    row(sheet, styles, words.recipient, manifest.recipient, styles.strong);
    row(sheet, styles, words.date, words.day(manifest.date), styles.body);
    row(sheet, styles, words.basis, manifest.basis, styles.body);
    if (dates) row(sheet, styles, words.dateRange, dates, styles.body);
    row(sheet, styles, words.pages, String(volume.pages), styles.body);
  });
};

const inside = (sheet: Sheet, styles: Styles, volume: VolumeFacts): void => {
  const { words, documents } = volume;
  section(sheet, styles, words.inside, 90);
  sheet.space(4);
  const cells = (style: Style, ...texts: string[]): Cell[] => texts.map((text) => ({ text, style }));
  const { columns } = words;
  const rows = insideOf(documents, words).map((line) =>
    cells(styles.body, line.heading, line.dates, String(line.documents), String(line.pages)),
  );
  const total = cells(styles.strong, words.total, '', String(documents.length), String(recordPages(volume)));
  drawTable(
    sheet,
    [{}, { width: 156 }, { width: 84, align: 'right' }, { width: 60, align: 'right' }],
    cells(styles.column, columns.type, columns.dates, columns.documents, columns.pages),
    [...rows, total],
  );
};

const covered = (sheet: Sheet, styles: Styles, { manifest, documents, words }: VolumeFacts): void => {
  const counts = countRedactions(documents, words.reasons);
  section(sheet, styles, words.covered, 72);
  const { withheld = 0 } = manifest;
  if (withheld > 0) sheet.tag('P', () => sheet.text(words.withheld(withheld), styles.body));
  if (counts.length === 0) {
    sheet.tag('P', () => sheet.text(words.nothingCovered, styles.body));
    return;
  }
  sheet.tag('P', () => sheet.text(words.coveredIntro, styles.body));
  sheet.space(5);
  sheet.tag('L', () => {
    for (const count of counts) {
      const line = `${count.words}: ${words.areas(count.areas, count.pages)}`;
      sheet.tag('LI', () =>
        sheet.tag('LBody', () => sheet.text(line, styles.body, { x: MARGIN.side + 12, width: INNER - 12 })),
      );
    }
  });
};

/** The first page: what this is, whose, for whom, what is inside, what was covered, and what to do if it went astray. */
export const drawCover = (sheet: Sheet, volume: VolumeFacts): void => {
  const { manifest, words } = volume;
  const styles = stylesOf(sheet.faces);
  sheet.ornament(filled(0, LETTER.height - 14, LETTER.width, 14, ACCENT));
  sheet.tag('P', () => sheet.text(manifest.facility, styles.facility));
  sheet.space(4);
  sheet.tag('H1', () => sheet.text(words.title, styles.title));
  if (volume.volumes > 1) {
    const of = words.volumeOf(volume.number, volume.volumes);
    sheet.tag('P', () => sheet.text(`${of}. ${words.volumeNote(volume.volumes)}`, styles.quiet));
  }
  sheet.space(12);
  sheet.rule(RULE, 1);
  sheet.space(10);
  facts(sheet, styles, volume);
  inside(sheet, styles, volume);
  covered(sheet, styles, volume);
  const texts: [string, string][] = [
    [words.confidentialTitle, words.confidential],
    [words.misdirectedTitle, words.misdirected],
    ...(manifest.linkDays ? [[words.linkTitle, words.link(manifest.linkDays)] as [string, string]] : []),
  ];
  for (const [heading, text] of texts) {
    section(sheet, styles, heading, 62);
    sheet.tag('P', () => sheet.text(text, styles.body));
  }
};
