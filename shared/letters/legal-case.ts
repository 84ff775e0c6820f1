import type { LetterWords } from '../words/letters/words.ts';
import type { Block } from './block.ts';

type Case = { caseName: string; caseNumber?: string | undefined; court?: string | undefined };

/** Which case it is about, as the papers name it. */
export const caseFacts = ({ caseName, caseNumber, court }: Case, { frame }: LetterWords): Block => ({
  kind: 'facts',
  rows: [
    [frame.legalCase, caseName],
    ...(caseNumber ? [[frame.caseNumber, caseNumber] as const] : []),
    ...(court ? [[frame.court, court] as const] : []),
  ],
});
