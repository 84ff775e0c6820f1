import type { RenderedLetter } from '#functions/pdf/letter/render-letter.ts';
import type { Staff } from '#shared/access/roles.ts';
import type { LetterWanted } from '#shared/api/letters.ts';
import type { WantedLetter } from '#shared/letters/kinds.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { loadRequest } from '../../adapters/requests.ts';
import { observe } from '../account/observe.ts';
import { writeLetter } from './write-letter.ts';

type Asked = { requestId: string; letter: LetterWanted; actor: Staff; now: Date };

/** The letter as it would go out now. Nothing is kept of it but that somebody looked. */
export const previewLetter = async ({ requestId, letter, actor, now }: Asked): Promise<Result<RenderedLetter>> => {
  const loaded = await loadRequest(requestId);
  if (!loaded) return refuse({ code: 'not-found' });
  const written = await writeLetter({ request: loaded.request, letter: letter as WantedLetter, now });
  if (!written.ok) return written;
  const { kind, pdf } = written.value;
  const seen = await observe({
    requestId,
    actor,
    now,
    action: 'preview-letter',
    seen: () => ok({ letterKind: kind, pages: pdf.pages }),
  });
  return seen.ok ? ok(pdf) : seen;
};
