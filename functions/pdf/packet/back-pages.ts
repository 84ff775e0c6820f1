import { dateRangeOf, typeName } from '#shared/packet/contents.ts';
import type { ConsentScope } from '#shared/packet/going.ts';
import { indexOf } from '#shared/packet/redaction-index.ts';
import { horizontal, INK, INNER, MARGIN, type Sheet } from './sheet.ts';
import { stylesOf } from './styles.ts';
import { type Cell, drawTable } from './table.ts';
import { recordPages, type VolumeFacts } from './volume.ts';

/** Notices that the law wants word for word, each as it was given, and what the consents behind the pages allow. */
export const drawNotices = (sheet: Sheet, { manifest, words }: VolumeFacts): void => {
  const styles = stylesOf(sheet.faces);
  sheet.tag('H1', () => sheet.text(words.notices, styles.pageTitle));
  for (const notice of manifest.notices ?? []) {
    sheet.space(10);
    for (const paragraph of notice.split(/\n+/)) sheet.tag('P', () => sheet.text(paragraph, styles.body));
  }
  for (const consent of manifest.consents ?? []) drawScope(sheet, consent, words);
};

/** Goes with every disclosure by consent: the scope of the consent (42 CFR 2.32(b)). */
const drawScope = (sheet: Sheet, consent: ConsentScope, words: VolumeFacts['words']): void => {
  const styles = stylesOf(sheet.faces);
  sheet.need(120);
  sheet.space(18);
  sheet.tag('H2', () => sheet.text(words.scopeTitle, styles.heading));
  sheet.space(3);
  for (const line of [words.scopeIntro, ...words.scope(consent)]) {
    sheet.tag('P', () => sheet.text(line, styles.body));
    sheet.space(3);
  }
};

/** Where something is covered, and why in words that tell no more than the box does. */
export const drawIndex = (sheet: Sheet, volume: VolumeFacts): void => {
  const { manifest, documents, words } = volume;
  const styles = stylesOf(sheet.faces);
  sheet.tag('H1', () => sheet.text(words.index, styles.pageTitle));
  if (documents.some(({ marks }) => marks.length > 0)) drawCovered(sheet, volume);
  if (manifest.withheld) drawWithheld(sheet, volume, manifest.withheld);
  sheet.space(14);
  sheet.need(90);
  sheet.tag('H2', () => sheet.text(words.reviewTitle, styles.heading));
  sheet.space(3);
  sheet.tag('P', () => sheet.text(words.review, styles.body));
};

const drawCovered = (sheet: Sheet, { documents, front, words }: VolumeFacts): void => {
  const styles = stylesOf(sheet.faces);
  const { indexColumns: columns } = words;
  const cells = (style: Cell['style'], ...texts: string[]): Cell[] => texts.map((text) => ({ text, style }));
  sheet.space(8);
  sheet.tag('P', () => sheet.text(words.indexIntro, styles.body));
  sheet.space(14);
  drawTable(
    sheet,
    [{ width: 150 }, {}, { width: 170 }],
    cells(styles.column, columns.pages, columns.reason, columns.rule),
    indexOf(documents, front, words.reasons, words.rules).map(({ pages, reason, rule }) =>
      cells(styles.body, pages, reason, rule),
    ),
  );
};

/** How many pages of the records stay behind, of the whole packet: never which and never why (42 CFR 2.13(c)). */
const drawWithheld = (sheet: Sheet, { words }: VolumeFacts, pages: number): void => {
  const styles = stylesOf(sheet.faces);
  sheet.space(14);
  sheet.tag('H2', () => sheet.text(words.withheldTitle, styles.heading));
  sheet.space(3);
  sheet.tag('P', () => sheet.text(words.withheld(pages), styles.body));
};

const drawSignature = (sheet: Sheet, labels: readonly string[]): void => {
  const styles = stylesOf(sheet.faces);
  for (const label of labels) {
    sheet.need(52);
    sheet.space(36);
    sheet.ornament(horizontal(sheet.y(), MARGIN.side, MARGIN.side + 300, INK, 0.6));
    sheet.space(2);
    sheet.tag('P', () => sheet.text(label, styles.small));
  }
};

const drawList = (sheet: Sheet, items: readonly string[]): void => {
  const styles = stylesOf(sheet.faces);
  sheet.tag('L', () => {
    items.forEach((item, index) => {
      sheet.need(styles.body.leading * 2);
      sheet.tag('LI', () => {
        const letter = `(${String.fromCharCode(65 + index)})`;
        sheet.tag('Lbl', () => sheet.text(letter, styles.quiet, { x: MARGIN.side + 12, width: 24, stay: true }));
        sheet.tag('LBody', () => sheet.text(item, styles.body, { x: MARGIN.side + 38, width: INNER - 38 }));
      });
      sheet.space(3);
    });
  });
};

/** The custodian's certification (FRE 902(11), 902(14); 28 USC 1746), to be signed by hand. */
export const drawCertification = (sheet: Sheet, volume: VolumeFacts): void => {
  const { manifest, words, documents, front } = volume;
  const styles = stylesOf(sheet.faces);
  const pages = recordPages(volume);
  const types = [...new Set(documents.map(({ recordType }) => typeName(recordType, words)))].join(', ');
  sheet.tag('H1', () => sheet.text(words.certification, styles.pageTitle));
  sheet.tag('P', () => sheet.text(`${words.reference} ${manifest.reference}`, styles.quiet));
  sheet.space(6);
  const body = words.certificationBody({
    facility: manifest.facility,
    patient: manifest.patient,
    types,
    dates: dateRangeOf(documents, words),
    pages,
    first: front + 1,
    last: front + pages,
    volumes: volume.volumes,
    covered: (manifest.withheld ?? 0) > 0 || documents.some(({ marks }) => marks.length > 0),
  });
  for (const block of body) {
    sheet.space(8);
    if (typeof block === 'string') sheet.tag('P', () => sheet.text(block, styles.body));
    else drawList(sheet, block);
  }
  sheet.space(8);
  drawSignature(sheet, words.signature);
};

/** The hashes of what was bound: redacted parts only, never of a source. */
export const drawHashes = (sheet: Sheet, { words, parts }: VolumeFacts, together: string): void => {
  const styles = stylesOf(sheet.faces);
  const { hashesColumns: columns } = words;
  sheet.tag('H1', () => sheet.text(words.hashes, styles.pageTitle));
  sheet.space(8);
  sheet.tag('P', () => sheet.text(words.hashesIntro, styles.body));
  sheet.space(14);
  const line = (title: string, pages: number, sha256: string): Cell[] => [
    { text: title, style: styles.small },
    { text: String(pages), style: styles.small },
    { text: sha256, style: styles.mono },
  ];
  drawTable(
    sheet,
    [{}, { width: 52, align: 'right' }, { width: 300 }],
    [columns.document, columns.pages, columns.value].map((text) => ({ text, style: styles.column })),
    [
      ...parts.map(({ title, pages, sha256 }) => line(title, pages, sha256)),
      line(
        words.allTogether,
        parts.reduce((sum, { pages }) => sum + pages, 0),
        together,
      ),
    ],
  );
};
