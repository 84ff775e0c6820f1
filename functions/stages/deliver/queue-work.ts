import { listQueuedBuild } from '../../adapters/build-leases.ts';
import type { Notice } from '../../adapters/notices.ts';
import { buildMessage, enqueueBuild, enqueueReading, readingMessage } from '../../adapters/work-queues.ts';

export type WorkNotice = Extract<Notice, { kind: 'build-packet' | 'redact-parts' | 'read-document' }>;

export const isWork = (notice: Notice): notice is WorkNotice =>
  notice.kind === 'build-packet' || notice.kind === 'redact-parts' || notice.kind === 'read-document';

/** Hands work to the queue of its workers. */
export const queueWork = async (notice: WorkNotice, now: Date): Promise<void> => {
  const { kind, requestId } = notice;
  if (kind === 'read-document')
    return enqueueReading(readingMessage.parse({ requestId, documentId: notice.documentId }));
  const build = buildMessage.parse({ requestId, buildId: notice.buildId });
  await listQueuedBuild(build, now);
  return enqueueBuild(build);
};
