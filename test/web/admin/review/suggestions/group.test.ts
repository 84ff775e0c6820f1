import { describe, expect, it } from 'vitest';
import type { DocumentId, MarkId } from '#shared/ids.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { markOver } from '#web/admin/review/new-mark.ts';
import { decisionBodies } from '#web/admin/review/suggestions/decision-bodies.ts';
import {
  countPerPage,
  groupByKind,
  inPanelOrder,
  missedWords,
  stillOpen,
  strangePages,
  sureness,
} from '#web/admin/review/suggestions/group.ts';
import { remember } from '#web/admin/review/suggestions/remember.ts';

const HERE = 'doc_here' as DocumentId;
const THERE = 'doc_there' as DocumentId;
const made = (id: string, own: Partial<Suggestion> = {}): Suggestion => ({
  id,
  documentId: HERE,
  page: 1,
  rects: [[100, 700, 160, 712]],
  text: 'Harold Finch',
  kind: 'other-person',
  reason: 'third-party',
  confidence: 0.8,
  why: 'A person with a title.',
  ...own,
});
const ids = (suggestions: readonly Suggestion[]) => suggestions.map(({ id }) => id);

describe('the list of suggestions', () => {
  const late = made('late', { page: 3 });
  const low = made('low', { rects: [[100, 500, 160, 512]] });
  const ssn = made('ssn', { kind: 'ssn' });
  const stranger = made('stranger', { kind: 'wrong-patient', page: 7 });
  const repeat = made('repeat', { kind: 'repeat', text: 'Lucinda' });
  const all = [late, low, ssn, stranger, repeat, made('first')];

  it('goes by kind, then by page and down the page', () => {
    expect(groupByKind(all).map(({ kind, suggestions }) => [kind, ids(suggestions)])).toEqual([
      ['other-person', ['first', 'low', 'late']],
      ['ssn', ['ssn']],
    ]);
    expect(ids(inPanelOrder(all))).toEqual(['first', 'low', 'late', 'ssn']);
  });

  it('settles another patient by page', () => {
    const more = made('more', { kind: 'wrong-patient', page: 2 });
    expect(strangePages([...all, more]).map(({ page, suggestions }) => [page, ids(suggestions)])).toEqual([
      [2, ['more']],
      [7, ['stranger']],
    ]);
  });

  it('lists missed words once, with the places here and in other documents', () => {
    const upper = made('upper', { kind: 'repeat', text: 'LUCINDA', page: 4 });
    const other = made('other', { kind: 'repeat', text: 'Lucinda', documentId: THERE });
    const [word, ...more] = missedWords([upper, other, repeat], HERE);
    expect(more).toEqual([]);
    expect([word?.text.toLowerCase(), ids(word?.here ?? []), ids(word?.elsewhere ?? [])]).toEqual([
      'lucinda',
      ['repeat', 'upper'],
      ['other'],
    ]);
  });

  it('counts by page', () =>
    expect([...countPerPage(all)]).toEqual([
      [3, 1],
      [1, 4],
      [7, 1],
    ]));

  it.each([
    [0.97, 'Almost sure, 97 %'],
    [0.7, 'Likely, 70 %'],
    [0.4, 'Possible, 40 %'],
  ])('says how sure: %d', (confidence, words) => expect(sureness(confidence)).toBe(words));
});

describe('an accepted suggestion', () => {
  const one = made('one', {
    rects: [
      [100, 700, 160, 712],
      [72, 680, 90, 692],
    ],
  });
  const marks = one.rects.map((rect, at) => ({
    ...markOver(rect, { page: 1, reason: one.reason, source: 'suggestion' }),
    id: `mrk${at}` as MarkId,
  }));

  it('is settled once every line of it is marked, and open again when a mark is undone', () => {
    expect(stillOpen([one], HERE, [])).toEqual([one]);
    expect(stillOpen([one], HERE, marks.slice(0, 1))).toEqual([one]);
    expect(stillOpen([one], HERE, marks)).toEqual([]);
  });

  it('does not settle the same place of another document or page', () => {
    const others = [made('there', { documentId: THERE }), made('page', { page: 2 })];
    expect(stillOpen(others, HERE, marks)).toEqual(others);
  });

  it('is kept while the server leaves it out because it is covered, and forgotten once it is not suggested any more', () => {
    const view = { status: 'ready', suggestions: [], more: 0, readings: [], suggestSensitive: false } as const;
    const known = new Map([[one.id, one]]);
    const decided = (decision: 'accepted' | 'rejected') => [{ id: one.id, documentId: HERE, decision }];
    expect([
      ...remember(known, { ...view, suggestions: [], readings: [], decided: decided('accepted') }).keys(),
    ]).toEqual(['one']);
    expect(remember(known, { ...view, suggestions: [], readings: [], decided: decided('rejected') }).size).toBe(0);
    expect(remember(known, { ...view, suggestions: [], readings: [], decided: [] }).size).toBe(0);
  });
});

describe('a decision about many', () => {
  it('is sent by document, a few hundred at a time', () => {
    const many = Array.from({ length: 1100 }, (_, at) => made(`s${at}`));
    const bodies = decisionBodies([...many, made('t', { documentId: THERE })], { decision: 'rejected' });
    expect(bodies.map(({ documentId, decisions }) => [documentId, decisions.length])).toEqual([
      [HERE, 500],
      [HERE, 500],
      [HERE, 100],
      [THERE, 1],
    ]);
    expect(bodies[3]?.decisions).toEqual([{ id: 't', decision: 'rejected' }]);
  });
});
