import { type RenderedLetter, renderLetter } from '#functions/pdf/letter/render-letter.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { composeLetter } from '#shared/letters/compose.ts';
import { frameOf } from '#shared/letters/frame.ts';
import { LETTERS, type LetterKind, type LetterVariables, type WantedLetter } from '#shared/letters/kinds.ts';
import { letterAddress, letterParagraph } from '#shared/letters/letter.ts';
import { namesCare } from '#shared/letters/names-care.ts';
import { whyUnproven } from '#shared/letters/proven.ts';
import type { FieldError } from '#shared/refusal.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { config } from '../../adapters/config.ts';
import { letterhead } from './letterhead.ts';

/** A letter as it goes out: its checked facts, its date, and the PDF. */
export type WrittenLetter = {
  kind: LetterKind;
  variables: unknown;
  paragraph?: string;
  address?: string[];
  date: string;
  pdf: RenderedLetter;
};

type Asked = { request: Request; letter: WantedLetter; now: Date };

/** What may stand in the letter, or what must be put right first. Nothing else of `letter` is ever read. */
const checked = ({ kind, variables, paragraph, address }: WantedLetter) => {
  const facts = LETTERS[kind].variables.safeParse(variables);
  const words = letterParagraph.optional().safeParse(paragraph || undefined);
  const lines = letterAddress.optional().safeParse(address);
  const errors: FieldError[] = [facts, words, lines].flatMap((part, index) =>
    (part.error?.issues ?? []).map(({ path, message }) => ({
      field: [['variables'], ['paragraph'], ['address']][index]?.concat(path.map(String)).join('.') ?? '',
      message,
    })),
  );
  return errors.length > 0 || !facts.success
    ? refuse({ code: 'invalid-input', errors })
    : ok({ variables: facts.data, paragraph: words.data, address: lines.data });
};

const TOO_PLAIN = 'Leave out words that name a kind of care or an illness: this letter does not go to the patient';

/** Texts with the field they stand in. Findings under `defects` are made neutral by their template. */
const textsIn = (value: unknown, field: string): [field: string, text: string][] => {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === 'defects' ? [] : textsIn(part, `${field}.${name}`)));
};

/** What must not stand in a letter to anyone but the patient. */
const tooPlain = (variables: unknown, paragraph: string | undefined): FieldError[] =>
  [...textsIn(variables, 'variables'), ...textsIn(paragraph, 'paragraph')]
    .filter(([, text]) => namesCare(text))
    .map(([field]) => ({ field, message: TOO_PLAIN }));

/** Writes a letter and draws it, and keeps nothing: what is previewed is what would be sent today. */
export const writeLetter = async ({ request, letter, now }: Asked): Promise<Result<WrittenLetter>> => {
  const { kind } = letter;
  const why = whyUnproven(request, kind);
  if (why) return refuse({ code: why });
  const facts = checked(letter);
  if (!facts.ok) return facts;
  const { variables, paragraph, address } = facts.value;
  const date = localDate(now.toISOString(), config('FACILITY_TIME_ZONE'));
  const frame = frameOf(request, { kind, address, letterhead: letterhead(request.language), date });
  const errors = frame.isToPatient ? [] : tooPlain(variables, paragraph);
  if (errors.length > 0) return refuse({ code: 'invalid-input', errors });
  const content = { kind, variables: variables as LetterVariables<typeof kind>, paragraph };
  const pdf = await renderLetter(composeLetter(content, frame));
  return ok({ kind, variables, date, pdf, ...(paragraph ? { paragraph } : {}), ...(address ? { address } : {}) });
};
