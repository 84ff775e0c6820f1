import type { z } from 'zod';
import { packet, packetManifest, presignDownload } from '#functions/adapters/objects.ts';
import type { Staff } from '#shared/access/roles.ts';
import type { contentView } from '#shared/api/staff.ts';
import { fileNameOf, filesOf } from '#shared/packet/packet-files.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { observe } from './observe.ts';
import { VIEW_SECONDS, viewEnd } from './view-time.ts';

type Asked = { requestId: string; actor: Staff; now: Date; part: 'packet' | 'manifest'; volume?: number };

/** A short-lived address of the packet that would leave, or has left, or of what it is made of: on record before it is handed out. */
export const viewPacket = async ({
  requestId,
  actor,
  now,
  part,
  volume = 1,
}: Asked): Promise<Result<z.infer<typeof contentView>>> => {
  const seen = await observe({
    requestId,
    actor,
    now,
    action: 'view-packet',
    seen: ({ packet: built }) =>
      built?.status === 'built' && built.sha256 && (part === 'manifest' || volume <= (built.volumes?.length ?? 1))
        ? ok({ sha256: built.sha256, ...(built.volumes && part === 'packet' ? { volume } : {}) })
        : refuse({ code: 'packet-missing' }),
  });
  if (!seen.ok) return seen;
  const { sha256, pages, bytes, volumes } = seen.value.packet ?? {};
  if (!sha256 || !pages || !bytes) return refuse({ code: 'packet-missing' });
  const files = filesOf({ sha256, pages, bytes, volumes });
  const shown = files[volume - 1] ?? { sha256, pages, bytes };
  const fileName = fileNameOf('packet', volume, files.length);
  const file =
    part === 'packet'
      ? { place: packet(shown.sha256), fileName, contentType: 'application/pdf' }
      : { place: packetManifest(sha256), fileName: 'manifest.json', contentType: 'application/json' };
  const url = await presignDownload({ ...file, seconds: VIEW_SECONDS });
  return ok({ url, ...(part === 'packet' ? shown : { sha256, pages, bytes }), expiresAt: viewEnd(now) });
};
