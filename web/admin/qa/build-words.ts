import type { BuildView } from '#shared/api/staff.ts';
import { failureRule } from '../words/failure-words.ts';
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

/** Why the packet could not be built, and where; the code is kept for the people who run Sallyport. */
export const failureWords = ({ code, page }: NonNullable<BuildView['failure']>): string =>
  `${failureRule(code)} (${code}${page ? `, page ${page}` : ''})`;
