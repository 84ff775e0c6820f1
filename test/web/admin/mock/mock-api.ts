import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { renderPage } from '#functions/pdf/render.ts';
import type { ActionBody, BuildView, Me, QueueItem, QueuePage, RequestView } from '#shared/api/staff.ts';
import type { SuggestionsView } from '#shared/api/suggestions.ts';
import type { DocumentId, MarkId, Mrn } from '#shared/ids.ts';
import { replay } from '#shared/law/compare.ts';
import { rulesInForce } from '#shared/law/rules.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { boxesOf, isCovered } from '#shared/redaction/suggest/covered.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { problemOf, type RefusalCode } from '#shared/refusal.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { type Action, actionsFor, judge } from '#shared/request/workflow.ts';
import type { ReadingView } from '#web/admin/api/reviewing.ts';
import { authorizationOf } from './authorization-data.ts';
import { clockOf, decisionOf, moves } from './clock-data.ts';
import { feesOf, INVOICED } from './fee-data.ts';
import * as fixtures from './fixtures.ts';
import { ACCOUNTING, LAW_REQUESTS } from './law-requests.ts';
import { lettersOf, previewOf } from './letter-data.ts';
import { type LabelsKept, protectionOf } from './protection-data.ts';
import { readingOf, suggestionsIn, viewOf as suggestionsViewOf } from './review-data.ts';
import { samplePdf } from './sample-pdf.ts';

/** The page of the sample that is a picture only. */
const SCAN = 7;

/** Nothing is suggested before it has been read. */
const unread = ({ status }: ReadingView): Partial<SuggestionsView> => ({
  status: 'reading',
  suggestions: [],
  readings: [{ documentId: fixtures.idOf('doc', 'o') as DocumentId, status, unread: [], lookedThrough: false }],
});

const actorOf = (me: Me) => ({ kind: 'staff' as const, personId: me.personId, name: me.name, roles: me.roles });

const itemOf = (request: Request): QueueItem => ({
  id: request.id,
  reference: request.reference,
  state: request.state,
  lane: request.lane,
  dueOn: request.dueOn,
  ...(request.dueBasis ? { dueBasis: request.dueBasis } : {}),
  submittedAt: request.submittedAt,
  requesterName: request.requester.name,
  patientName: `${request.patient.name.given} ${request.patient.name.family}`,
  isSensitive: request.isSensitive,
  ...(request.ownerId ? { ownerId: request.ownerId } : {}),
  ...(request.ownerName ? { ownerName: request.ownerName } : {}),
  ...(request.pend ? { pendReason: request.pend.reason } : {}),
});

/** Just enough of the staff API for the page: real workflow table, answers from memory, every call on record. */
export const mockApi = async (pages = 8) => {
  const whole = await samplePdf(pages);
  const readings = await readingOf(whole, Math.min(pages, SCAN + 1), [SCAN]);
  const pdf = await samplePdf(pages, new Map([[SCAN, await renderPage(whole, SCAN, 150)]]));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const packet = {
    buildId: fixtures.idOf('bld', 'a') as never,
    status: 'built' as const,
    sha256,
    pages: 8,
    bytes: pdf.length,
  };
  const state = {
    me: fixtures.me,
    requests: new Map<string, Request>(),
    marks: new Map<string, Mark[]>(),
    labels: new Map<string, LabelsKept>(),
    calls: [] as { action: string; key: string; ifMatch: string; body: unknown }[],
    suggestions: suggestionsIn(readings),
    decided: [] as SuggestionsView['decided'],
    reading: { status: 'done', pagesDone: pages, pages: readings } as ReadingView,
    /** Refuse the next change once, as if someone had been faster. */
    nextRefusal: null as RefusalCode | null,
    build: { status: 'building', stage: 'redacting', pagesDone: 47, pagesTotal: 128, buildId: 'bld' } as BuildView,
  };
  const put = (letter: string, own: Partial<Request>) => {
    const made = fixtures.request(letter, own);
    state.requests.set(made.id, made);
  };
  put('a', { dueOn: '2026-11-20', isSensitive: true });
  put('b', { ...fixtures.checked, state: 'REDACT', dueOn: '2026-11-22' });
  put('c', {
    ...fixtures.checked,
    state: 'QA',
    dueOn: '2026-11-23',
    packet,
    preparerId: fixtures.BEN,
    preparerName: 'Ben Castellanos',
  });
  put('d', {
    ...fixtures.checked,
    state: 'QA',
    dueOn: '2026-11-27',
    packet: { buildId: packet.buildId, status: 'building' },
    fee: INVOICED,
  });
  put('e', { ...fixtures.released, dueOn: '2026-12-01' });
  put('f', {
    state: 'PENDED',
    dueOn: '2026-12-05',
    lane: 'RA_PR',
    pend: {
      reason: 'deficient',
      note: 'The authorization is not dated.',
      nextActionOn: '2026-11-29',
      from: 'VALIDATE',
    },
  });
  put('g', { ...fixtures.checked, state: 'RETRIEVE', dueOn: '2026-12-11', lane: 'RA_SELF' });
  put('h', {
    ...fixtures.checked,
    state: 'QA',
    dueOn: '2026-12-20',
    packet,
    preparerId: fixtures.ANA,
    preparerName: 'Ana Whitfield',
  });
  for (const [letter, own] of Object.entries(LAW_REQUESTS)) put(letter, own);
  state.marks.set(fixtures.idOf('doc', 'o'), fixtures.marks);

  const viewOf = (request: Request): RequestView => {
    const documents = ['VALIDATE', 'PENDED'].includes(request.state)
      ? fixtures.documentsOf(request.id.charAt(5)).slice(0, 1)
      : fixtures.documentsOf(request.id.charAt(5));
    return {
      request,
      documents,
      actions: actionsFor(request, actorOf(state.me)),
      clock: clockOf(request),
      sensitivity: protectionOf(request, documents, state.labels),
      letters: lettersOf(request),
      ...(LANES[request.lane].needsAuthorization ? { authorization: authorizationOf(request) } : {}),
      fees: feesOf(request, 16),
      markCounts: Object.fromEntries(documents.map(({ id }) => [id, state.marks.get(id)?.length ?? 0])),
      ...(request.release ? { link: fixtures.link } : {}),
      ...(request.packet?.status === 'building' ? { build: state.build } : {}),
    } as RequestView;
  };

  const app = new Hono().basePath('/api/staff');
  const problem = (code: RefusalCode) =>
    new Response(JSON.stringify(problemOf({ code })), {
      status: problemOf({ code }).status,
      headers: { 'content-type': 'application/problem+json' },
    });
  const answer = (request: Request) =>
    new Response(JSON.stringify(viewOf(request)), {
      headers: { 'content-type': 'application/json', etag: `"${request.version}"` },
    });
  app.get('/me', (c) => c.json(state.me));
  app.get('/queue', (c) => {
    const all = [...state.requests.values()].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
    const view = c.req.query('view');
    const items =
      view === 'mine' || view === 'all' ? all : view === 'overdue' ? all.filter((r) => r.dueOn < fixtures.TODAY) : [];
    const wanted = c.req.query('state');
    const page: QueuePage = {
      items: items.filter((r) => !wanted || r.state === wanted).map(itemOf),
      today: fixtures.TODAY,
    };
    return c.json(page);
  });
  app.post('/patients/search', (c) =>
    c.json({
      patients: [
        {
          mrn: 'MRN-004417' as Mrn,
          name: 'Ruiz, Teodoro',
          dateOfBirth: '1958-04-17',
          address: '418 Juniper Street, Durango CO',
          contacts: [
            { channel: 'text', address: '+13035550188', source: 'Registration, May 2026' },
            { channel: 'email', address: 'marisol@okafor-law.example', source: 'Registration, 2019' },
          ],
        },
        {
          mrn: 'MRN-011020' as Mrn,
          name: 'Ruiz, Teodora',
          dateOfBirth: '1985-04-17',
          address: '9 Elm Court, Aztec NM',
          contacts: [],
        },
      ],
    }),
  );
  app.get('/requests/:id', (c) => {
    const found = state.requests.get(c.req.param('id'));
    return found ? answer(found) : problem('not-found');
  });
  app.get('/rules', (c) => c.json({ asOf: fixtures.TODAY, rules: rulesInForce(fixtures.TODAY) }));
  app.get('/requests/:id/accounting', (c) => c.json(ACCOUNTING));
  app.post('/accountings/preview', (c) => c.json({ ...ACCOUNTING, earlier: ['2024-11-02'] }));
  app.post('/rules/recompute', (c) => c.json(moves));
  app.get('/requests/:id/decisions', (c) => c.json({ decisions: [decisionOf(c.req.param('id'))] }));
  app.get('/requests/:id/decisions/:decision/replay', (c) => c.json(replay(decisionOf(c.req.param('id')))));
  app.get('/requests/:id/timeline', (c) => c.json(fixtures.history));
  app.get('/requests/:id/charts', (c) =>
    c.json({
      charts: [
        {
          chartId: 'c1',
          title: 'Operative report, knee',
          recordType: 'operative',
          recordDate: '2024-03-11',
          pages: 8,
          bytes: 412_000,
        },
        {
          chartId: 'c2',
          title: 'Laboratory 2024',
          recordType: 'lab',
          recordDate: '2024-03-09',
          pages: 22,
          bytes: 1_320_000,
        },
        {
          chartId: 'c3',
          title: 'Progress notes',
          recordType: 'notes',
          recordDate: '2024-04-02',
          pages: 124,
          bytes: 6_020_000,
        },
      ],
    }),
  );
  app.get('/requests/:id/documents/:doc/marks', (c) =>
    c.json({ documentId: c.req.param('doc'), marks: state.marks.get(c.req.param('doc')) ?? [] }),
  );
  app.get('/requests/:id/documents/:doc/reading', (c) => c.json(state.reading));
  app.get('/requests/:id/suggestions', (c) => {
    const covered = (one: Suggestion) => isCovered(one.rects, boxesOf(state.marks.get(one.documentId) ?? [], one.page));
    const accepted = state.suggestions.filter(covered).map(({ id, documentId }) => ({ id, documentId }));
    const decided = [...state.decided, ...accepted.map((one) => ({ ...one, decision: 'accepted' as const }))];
    const view = suggestionsViewOf(state.suggestions, decided);
    return c.json(state.reading.status === 'done' ? view : { ...view, ...unread(state.reading) });
  });
  const content = { url: '/s3/sample.pdf', bytes: pdf.length, pages: 8, sha256, expiresAt: '2099-01-01T00:00:00Z' };
  app.get('/requests/:id/documents/:doc/content', (c) => c.json(content));
  app.get('/requests/:id/packet', (c) =>
    c.json(
      state.requests.get(c.req.param('id'))?.packet?.status === 'built'
        ? { ...state.build, status: 'built', stage: 'done', pagesDone: 128 }
        : state.build,
    ),
  );
  app.get('/requests/:id/packet/content', (c) => c.json(content));
  app.get('/requests/:id/letters/:letter/content', (c) => c.json(content));
  app.post('/requests/:id/letters/preview', async (c) => {
    const found = state.requests.get(c.req.param('id'));
    return found ? previewOf(found, await c.req.json()) : problem('not-found');
  });
  app.post('/requests/:id/actions/:action', async (c) => {
    const action = c.req.param('action') as Action;
    const body = await c.req.json();
    const request = state.requests.get(c.req.param('id'));
    const ifMatch = c.req.header('if-match') ?? '';
    state.calls.push({ action, key: c.req.header('idempotency-key') ?? '', ifMatch, body });
    if (!request) return problem('not-found');
    if (state.nextRefusal) {
      const code = state.nextRefusal;
      state.nextRefusal = null;
      if (code === 'stale-version') state.requests.set(request.id, { ...request, version: request.version + 1 });
      return problem(code);
    }
    if (ifMatch !== `"${request.version}"`) return problem('stale-version');
    const verdict = judge(request, action, actorOf(state.me));
    if (!verdict.ok) return problem(verdict.refusal.code);
    if (action === 'save-labels') state.labels.set(body.documentId, body);
    if (action === 'save-marks') state.marks.set(body.documentId, body.marks);
    if (action === 'decide-suggestions') decide(body);
    const next = { ...request, version: request.version + 1, state: verdict.value };
    state.requests.set(request.id, next);
    return answer(next);
  });
  const decide = ({ documentId, decisions }: ActionBody<'decide-suggestions'>) => {
    const ids = decisions.map(({ id }) => id);
    const made = decisions.flatMap(({ id, decision }) => (decision === 'open' ? [] : [{ id, documentId, decision }]));
    state.decided = [...state.decided.filter(({ id }) => !ids.includes(id)), ...made];
  };
  const anyMark = (page: number): Mark => ({
    id: fixtures.idOf('mrk', 'z') as MarkId,
    page,
    rect: [0, 0, 9, 9],
    reason: 'legal',
    source: 'drawn',
  });
  return { app, state, pdf, anyMark };
};
export type MockApi = Awaited<ReturnType<typeof mockApi>>;
