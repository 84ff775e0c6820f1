import { findPlan } from '../../adapters/builds.ts';
import type { Notice } from '../../adapters/notices.ts';
import {
  buildMessage,
  enqueueBuild,
  enqueueParts,
  enqueueReading,
  readingMessage,
} from '../../adapters/work-queues.ts';

export type WorkNotice = Extract<Notice, { kind: 'build-packet' | 'redact-parts' | 'read-document' }>;

export const isWork = (notice: Notice): notice is WorkNotice =>
  notice.kind === 'build-packet' || notice.kind === 'redact-parts' || notice.kind === 'read-document';

/** Hands work to the queue of its workers. */
export const queueWork = async (notice: WorkNotice): Promise<void> => {
  const { kind, requestId } = notice;
  if (kind === 'read-document')
    return enqueueReading(readingMessage.parse({ requestId, documentId: notice.documentId }));
  const build = buildMessage.parse({ requestId, buildId: notice.buildId });
  if (kind === 'build-packet') return enqueueBuild(build);
  return enqueueParts((await findPlan(build.buildId)).map(({ part }) => ({ ...build, part })));
};
