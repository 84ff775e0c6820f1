import type { BuildView } from '#shared/api/staff.ts';
import { countOf } from '../words/names.ts';

export const STAGE_WORDS: Record<BuildView['stage'], string> = {
  queued: 'Waiting for its turn',
  redacting: 'Removing what is marked',
  assembling: 'Putting the packet together',
  verifying: 'Checking that nothing marked can be found',
  done: 'Ready',
};

export const progressWords = (build: BuildView): string =>
  `${STAGE_WORDS[build.stage]}: ${build.pagesDone.toLocaleString('en-US')} of ${countOf(build.pagesTotal, 'page')}`;

const FAILURE_WORDS: Record<string, string> = {
  'leak-found': 'A marked word could still be found afterwards, so nothing was kept.',
  'mark-invalid': 'A mark does not fit its page.',
  'file-damaged': 'A record cannot be opened.',
  'file-encrypted': 'A record is protected by a password.',
};

/** Why the packet could not be built, and where; the code is kept for the people who run Sallyport. */
export const failureWords = (failure: NonNullable<BuildView['failure']>): string =>
  `${FAILURE_WORDS[failure.code] ?? 'The packet could not be built.'} (${failure.code}${failure.page ? `, page ${failure.page}` : ''})`;
