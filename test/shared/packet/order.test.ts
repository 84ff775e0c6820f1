import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId, markId } from '#shared/ids.ts';
import { contentsOf, insideOf } from '#shared/packet/contents.ts';
import { orderDocuments, type PacketDocument } from '#shared/packet/order.ts';
import { countRedactions, pageRanges } from '#shared/packet/redaction-index.ts';
import { packetWords } from '#shared/packet/words.ts';
import { REDACTION_REASONS, type RedactionReason } from '#shared/redaction/reasons.ts';

const id = (index: number) => documentId.parse(`doc_${String(index).padStart(26, '0')}`);
const mark = (page: number, reason: RedactionReason): PacketDocument['marks'][number] => ({
  id: markId.parse(`mrk_${'0'.repeat(26)}`),
  page,
  rect: [0, 0, 9, 9],
  reason,
  source: 'drawn',
});
const document = (index: number, facts: Partial<PacketDocument>): PacketDocument => ({
  documentId: id(index),
  title: 'Title',
  recordType: 'notes',
  sha256: '0'.repeat(64),
  pages: 1,
  marks: [],
  ...facts,
});

const DOCUMENTS = [
  document(1, { recordType: 'lab', recordDate: '2020-01-01', pages: 2 }),
  document(2, {
    recordType: 'notes',
    title: 'B',
    pages: 3,
    marks: [mark(1, 'third-party'), mark(1, 'sensitive'), mark(3, 'legal')],
  }),
  document(3, { recordType: 'notes', recordDate: '2024-05-05', title: 'A', pages: 4, marks: [mark(4, 'third-party')] }),
  document(4, { recordType: 'notes', recordDate: '2019-05-05', title: 'Z' }),
  document(5, { recordType: 'fetal monitor strips' }),
];
const en = packetWords('en');

describe('the order of documents', () => {
  it('is by record type, then date with undated last, then title; unknown types come last', () => {
    expect(orderDocuments(DOCUMENTS).map(({ documentId }) => documentId)).toEqual([4, 3, 2, 1, 5].map(id));
  });

  it('does not depend on the order they were added in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(DOCUMENTS, { minLength: DOCUMENTS.length }), (shuffled) => {
        expect(orderDocuments(shuffled)).toEqual(orderDocuments(DOCUMENTS));
      }),
    );
  });
});

describe('the contents', () => {
  it('give each document its first page in the packet', () => {
    const groups = contentsOf(DOCUMENTS, 2, en);
    expect(groups.map(({ heading }) => heading)).toEqual([
      'Visit and progress notes',
      'Laboratory results',
      'Other records',
    ]);
    expect(groups.flatMap(({ entries }) => entries.map(({ firstPage }) => firstPage))).toEqual([3, 4, 8, 11, 13]);
  });

  it('say on which packet pages areas are covered', () => {
    const notes = contentsOf(DOCUMENTS, 2, en)[0]?.entries.map(({ note }) => note);
    expect(notes).toEqual([undefined, 'Covered areas on pages 7', 'Covered areas on pages 8, 10']);
  });

  it('sum up by record type on the cover', () => {
    expect(insideOf(DOCUMENTS, en)[0]).toEqual({
      heading: 'Visit and progress notes',
      documents: 3,
      pages: 8,
      dates: '2019-05-05 to 2024-05-05',
    });
  });
});

describe('what was covered', () => {
  it('is counted by printed words, so that protected reasons cannot be told apart', () => {
    expect(countRedactions(DOCUMENTS, en.reasons)).toEqual([
      { words: 'Information about another person', areas: 2, pages: 2 },
      { words: 'Withheld as the law requires or allows', areas: 2, pages: 2 },
    ]);
  });

  it.each(['en', 'es'] as const)('is neutral and complete in %s', (language) => {
    const { reasons } = packetWords(language);
    expect(Object.keys(reasons)).toEqual(Object.keys(REDACTION_REASONS));
    expect(Object.values(reasons).join(' ')).not.toMatch(/psych|psiq|HIV|VIH|substance|sustancia|legal|sensitiv/i);
  });

  it.each([
    [[], ''],
    [[3], '3'],
    [[9, 3, 7, 8, 3], '3, 7–9'],
  ])('writes pages %j as %j', (pages, written) => {
    expect(pageRanges(pages)).toBe(written);
  });
});

describe('dates on the cover', () => {
  it('are written out in both languages', () => {
    expect([packetWords('en').day('2026-01-05'), packetWords('es').day('2026-12-31')]).toEqual([
      'January 5, 2026',
      '31 de diciembre de 2026',
    ]);
  });
});
