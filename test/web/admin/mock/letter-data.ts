import { renderLetter } from '#functions/pdf/letter/render-letter.ts';
import { composeLetter } from '#shared/letters/compose.ts';
import { frameOf } from '#shared/letters/frame.ts';
import { LETTERS, type LetterKind, type LetterVariables } from '#shared/letters/kinds.ts';
import { type Letter, letter } from '#shared/letters/letter.ts';
import { problemOf } from '#shared/refusal.ts';
import type { Request } from '#shared/request/request.ts';
import { LETTERHEAD } from '#test/shared/letters/sample-letters.ts';

const written = (request: Request, at: number, more: Partial<Record<keyof Letter, unknown>>): Letter =>
  letter.parse({
    ...{ id: `let_${String(at).padStart(26, '0')}`, requestId: request.id, language: 'en', date: '2026-11-22' },
    ...{ sentBy: 'notice', isForRequester: true, by: 'system:relay-outbox', at: '2026-11-22T15:00:05.000Z' },
    ...{ kind: 'acknowledgement', pages: 1, bytes: 18_000, sha256: 'a'.repeat(64) },
    ...more,
  });

/** A released request has letters of every fate; one that just came has none. */
export const lettersOf = (request: Request): Letter[] =>
  request.release
    ? [
        written(request, 3, {
          kind: 'breach',
          sentBy: 'print',
          isForRequester: false,
          by: 'ana',
          byName: 'Ana Whitfield',
        }),
        written(request, 2, { kind: 'deficiency', language: 'es', by: 'ana', byName: 'Ana Whitfield' }),
        written(request, 1, { readAt: '2026-11-23T15:00:00.000Z' }),
      ]
    : [];

type Wanted = { kind: LetterKind; variables: object; paragraph?: string; address?: string[] };

/** What the API answers to a preview: the page itself, or the fields that are wrong. */
export const previewOf = async (
  request: Request,
  { kind, variables, paragraph, address }: Wanted,
): Promise<Response> => {
  const facts = LETTERS[kind].variables.safeParse(variables);
  if (!facts.success) {
    const errors = facts.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    const headers = { 'content-type': 'application/problem+json' };
    return new Response(JSON.stringify(problemOf({ code: 'invalid-input', errors })), { status: 400, headers });
  }
  const frame = frameOf(request, { kind, address, letterhead: LETTERHEAD, date: '2026-11-24' });
  const content = { kind, variables: facts.data as LetterVariables<LetterKind>, paragraph };
  const { bytes } = await renderLetter(composeLetter(content, frame));
  return new Response(bytes, { headers: { 'content-type': 'application/pdf' } });
};
