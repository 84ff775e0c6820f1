import { newBuild, newBuildRows } from '#functions/adapters/builds.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { travelsWithLink } from '#shared/access/channels.ts';
import { buildId } from '#shared/ids.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { planParts } from '#shared/packet/parts.ts';
import { ok, refuse } from '#shared/result.ts';
import { config } from '../../adapters/config.ts';
import { mutate } from '../mutate.ts';
import { checkReview } from '../sensitivity/check-review.ts';
import { decideGoing } from '../sensitivity/decide-going.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';
import { checkReadings } from './check-readings.ts';

/** Hands the pages over: from here a packet is built, and whoever sent it may not approve it. */
export const sendToQa = (call: StaffCall) =>
  mutate(call, 'send-to-qa', async (request, file) => {
    const records = file.documents.filter(({ kind }) => kind === 'record');
    if (records.length === 0) return refuse({ code: 'no-records' });
    if (request.pickupContact && travelsWithLink(request.pickupContact, request))
      return refuse({ code: 'contact-same-channel' });
    const checked = await checkReadings(file);
    if (!checked.ok) return checked;
    const date = localDate(call.now.toISOString(), config('FACILITY_TIME_ZONE'));
    const reviewed = checkReview(file, date);
    if (!reviewed.ok) return reviewed;
    const decided = decideGoing(file, call);
    if (!decided.ok) return decided;
    const { going } = decided.value;
    const id = buildId.parse(newId('bld'));
    const parts = planParts(
      going.documents.flatMap(({ documentId, pages }) =>
        records.filter((record) => record.id === documentId).map((record) => ({ ...record, going: pages })),
      ),
    );
    const build = newBuild({ requestId: request.id, buildId: id, date, parts, going });
    return ok({
      facts: {
        ...without(request, 'returnNote'),
        preparerId: call.actor.personId,
        preparerName: call.actor.name,
        packet: { buildId: id, status: 'building' },
        approvals: [],
      },
      detail: {
        ...decided.value.detail,
        buildId: id,
        documents: going.documents.length,
        pages: build.pagesTotal,
        parts: parts.length,
      },
      writes: [...newBuildRows(build, parts, call.now), ...decided.value.writes],
      shown: { build },
      notices: [{ kind: 'redact-parts', requestId: request.id, buildId: id }],
    });
  });
