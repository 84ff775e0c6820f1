import { createRoute, z } from '@hono/zod-openapi';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { problem } from '#functions/http/problem.ts';
import { exportAudit } from '#functions/stages/account/export-audit.ts';
import { viewPacket } from '#functions/stages/account/view-packet.ts';
import { volumeAsked } from '#shared/api/public.ts';
import { buildView, contentView } from '#shared/api/staff.ts';
import { auditExport } from '#shared/audit/events.ts';
import { requestId } from '#shared/ids.ts';
import { answers } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';
import { readBuild } from '../view.ts';

const params = z.object({ id: requestId });

const getPacket = createRoute({
  method: 'get',
  path: '/requests/{id}/packet',
  tags: ['Packets'],
  summary: 'How far the packet is built',
  ...permitted('read-packet'),
  request: { params },
  responses: answers(buildView, 'Pages done of total'),
});

const getPacketContent = createRoute({
  method: 'get',
  path: '/requests/{id}/packet/content',
  tags: ['Packets'],
  summary: 'A short-lived address of a file of the packet; asking is on record',
  ...permitted('read-packet'),
  request: { params, query: volumeAsked },
  responses: answers(contentView, 'Where to fetch it'),
});

const getPacketManifest = createRoute({
  method: 'get',
  path: '/requests/{id}/packet/manifest',
  tags: ['Packets'],
  summary:
    'A short-lived address of what the packet is made of, with the certificate of each redaction; asking is on record',
  ...permitted('read-packet'),
  request: { params },
  responses: answers(contentView, 'Where to fetch it'),
});

const getAudit = createRoute({
  method: 'get',
  path: '/requests/{id}/audit',
  tags: ['Accounting'],
  summary: 'The history as a file that anyone can verify; taking it is on record',
  ...permitted('export-audit'),
  request: { params },
  responses: answers(auditExport, 'For `npm run verify-audit`'),
});

/** The packet, and the history that stands behind it. */
export const addPacketRoutes = (app: StaffApp): void => {
  app.openapi(getPacket, async (c) => {
    const file = await readCaseFile(c.req.valid('param').id);
    if (!file) return problem(c, { code: 'not-found' });
    return file.build ? c.json(await readBuild(file.build, file.request), 200) : problem(c, { code: 'packet-missing' });
  });
  app.openapi(getPacketContent, async (c) => {
    const call = { requestId: c.req.valid('param').id, actor: c.get('actor'), now: c.get('now') };
    const content = await viewPacket({ ...call, part: 'packet', ...c.req.valid('query') });
    return content.ok ? c.json(content.value, 200) : problem(c, content.refusal);
  });
  app.openapi(getPacketManifest, async (c) => {
    const call = { requestId: c.req.valid('param').id, actor: c.get('actor'), now: c.get('now') };
    const content = await viewPacket({ ...call, part: 'manifest' });
    return content.ok ? c.json(content.value, 200) : problem(c, content.refusal);
  });
  app.openapi(getAudit, async (c) => {
    const file = await exportAudit({ requestId: c.req.valid('param').id, actor: c.get('actor'), now: c.get('now') });
    if (!file.ok) return problem(c, file.refusal);
    return c.json(file.value, 200, { 'Content-Disposition': 'attachment; filename="audit.json"' });
  });
};
