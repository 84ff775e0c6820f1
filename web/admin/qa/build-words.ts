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

/** Codes of functions/stages/release; one that is not listed is shown as it is. */
const FAILURE_WORDS: Record<string, string> = {
  'redaction-unproven': 'It could not be proven that everything marked is gone, so nothing was kept.',
  'packet-unproven': 'The finished packet did not pass its own check, so nothing was kept.',
  'record-missing': 'A record is no longer in the store.',
  'record-changed': 'A record is not the file that was added.',
  'gave-up': 'It was tried several times without success.',
};

/** Why the packet could not be built, and where; the code is kept for the people who run Sallyport. */
export const failureWords = (failure: NonNullable<BuildView['failure']>): string =>
  `${FAILURE_WORDS[failure.code] ?? 'The packet could not be built.'} (${failure.code}${failure.page ? `, page ${failure.page}` : ''})`;
