import { Hono } from 'hono';
import { UPLOAD_LIMITS, type UploadStatus } from '#shared/api/uploads.ts';
import type { Problem } from '#shared/wizard/fields.ts';
import { nextPlace, openPlace, progress } from '#shared/wizard/journey.ts';
import { contradictionOf } from '#shared/wizard/right.ts';
import { ExpiredPage } from '#web/public/pages/message.tsx';
import { UploadsPage, VerdictPage } from '#web/public/pages/uploads.tsx';
import { saveAnswer } from '../stages/submit/save-answer.ts';
import type { Ports } from './ports.ts';
import { goTo, render } from './render.ts';
import { LANGUAGE, type SiteContext, type SiteEnv } from './site-env.ts';
import { addressOf, backFrom, detour, isChange, kindOfProof, type Visit, visitOf } from './visit.ts';

/** The page holds its answer this long for the worker's verdict, then asks the browser to come back. */
const HOLD_MILLIS = 500;
const HOLDS = 8;
const REFRESH_SECONDS = 5;
const MAX_REFRESHES = 12;

type Open = Visit & { draft: NonNullable<Visit['draft']>; token: string };

/** Proof of authority or authorization: a presigned form, its verdict, and the list that goes with the request. */
export const uploadRoutes = (ports: Ports) => {
  const routes = new Hono<SiteEnv>();
  const base = `${LANGUAGE}/request/uploads` as const;
  routes.get(base, (c) => within(c, ports, (visit) => uploadsPage(c, ports, visit, [])));
  routes.get(`${base}/done`, (c) => within(c, ports, (visit) => verdict(c, ports, visit)));
  routes.post(base, (c) => within(c, ports, (visit) => proceed(c, ports, visit)));
  routes.post(`${base}/remove`, (c) =>
    within(c, ports, async ({ draft }) => {
      const uploadId = c.get('form').get('upload') ?? '';
      await ports.removeUpload({ owner: { kind: 'draft', id: draft.id }, uploadId });
      return goTo(c, here(c));
    }),
  );
  return routes;
};

const here = (c: SiteContext) => `${addressOf(c, 'uploads')}${isChange(c) ? '?change=1' : ''}`;

const within = async (c: SiteContext, ports: Ports, then: (visit: Open) => Promise<Response>): Promise<Response> => {
  const visit = await visitOf(c, ports);
  if (visit.isExpired) return render(c, <ExpiredPage context={c.get('page')} />, 410);
  const elsewhere = detour(c, visit, 'uploads');
  const { draft, token } = visit;
  return elsewhere || !draft || !token ? goTo(c, elsewhere ?? addressOf(c, 'who')) : then({ ...visit, draft, token });
};

const statuses = async (ports: Ports, { draft }: Open): Promise<UploadStatus[]> => {
  const found = await ports.uploadStatuses({ owner: { kind: 'draft', id: draft.id } });
  return found.ok ? found.value : [];
};

/** Without script nobody can tell us which file will come, so every visit of the page takes a fresh ticket. */
const freshTicket = async (c: SiteContext, ports: Ports, visit: Open, known: UploadStatus[]) => {
  const owner = { kind: 'draft', id: visit.draft.id } as const;
  const unused = known.find((file) => file.status === 'waiting');
  if (known.length >= UPLOAD_LIMITS.maxFiles && unused) await ports.removeUpload({ owner, uploadId: unused.uploadId });
  const ticket = await ports.requestUpload({
    owner,
    wanted: { kind: kindOfProof(visit), name: 'file', contentType: 'application/pdf', bytes: 0 },
    redirectTo: `${ports.origin}${addressOf(c, 'uploads')}/done${isChange(c) ? '?change=1' : ''}`,
    now: ports.now(),
  });
  return ticket.ok ? ticket.value : null;
};

const uploadsPage = async (c: SiteContext, ports: Ports, visit: Open, problems: Problem[]) => {
  const known = await statuses(ports, visit);
  const ticket = await freshTicket(c, ports, visit, known);
  if (ticket) c.set('formTargets', [new URL(ticket.url).origin]);
  return render(
    c,
    <UploadsPage
      context={c.get('page')}
      kind={kindOfProof(visit)}
      contradiction={contradictionOf(visit.answers, visit.today)}
      files={known.filter((file) => file.status !== 'waiting')}
      ticket={ticket}
      problems={problems}
      progress={progress('uploads', visit.answers)}
      back={backFrom(c, visit, 'uploads')}
      action={here(c)}
    />,
    problems.length > 0 ? 422 : 200,
  );
};

/** Only files that were opened and found good go with the request. */
const proceed = async (c: SiteContext, ports: Ports, visit: Open) => {
  const accepted = (await statuses(ports, visit)).filter((file) => file.status === 'accepted');
  const { drafts } = ports;
  const { token, today } = visit;
  const values = { uploads: accepted.map((file) => file.uploadId) };
  const saved = await saveAnswer({ drafts, token, isNew: false, step: 'uploads', values, today, now: ports.now() });
  if (saved.ok) {
    const { answers } = saved.value;
    return goTo(c, addressOf(c, isChange(c) ? openPlace(answers, today) : nextPlace('uploads', answers)));
  }
  return uploadsPage(c, ports, visit, [{ field: 'uploads', code: 'uploads-missing' }]);
};

/** S3 sends the browser here with the object's key. A refusal is shown; an accepted file is in the list. */
const verdict = async (c: SiteContext, ports: Ports, visit: Open) => {
  const tries = Number(c.req.query('tries') ?? '0') || 0;
  const named = c.req.query('upload') ?? c.req.query('key')?.split('/').at(-1);
  const file = await settled(ports, visit, named);
  if (file?.status === 'accepted') return goTo(c, here(c));
  const again = `${addressOf(c, 'uploads')}/done?${new URLSearchParams({
    ...(file ? { upload: file.uploadId } : {}),
    ...(isChange(c) ? { change: '1' } : {}),
    tries: String(tries + 1),
  })}`;
  const isSlow = tries >= MAX_REFRESHES;
  // A header, not a meta element: it stops after a minute, and the page says what to do then (WCAG 2.2.1).
  if (file?.status !== 'refused' && !isSlow) c.header('Refresh', `${REFRESH_SECONDS}; url=${again}`);
  return render(
    c,
    <VerdictPage context={c.get('page')} file={file} isSlow={isSlow} here={again} uploads={here(c)} />,
    file?.status === 'refused' ? 422 : 200,
  );
};

const settled = async (ports: Ports, visit: Open, named: string | undefined): Promise<UploadStatus | null> => {
  for (let held = 0; ; held += 1) {
    const known = await statuses(ports, visit);
    const file = known.find(({ uploadId }) => uploadId === named) ?? (named ? undefined : known.at(-1)) ?? null;
    if (file?.status !== 'waiting' || held === HOLDS) return file;
    await ports.pause(HOLD_MILLIS);
  }
};
