import type { StepId } from '#shared/wizard/answers.ts';
import { stepOf } from '#shared/wizard/steps.ts';
import { type Asker, EXAMPLES } from '../../shared/wizard/example-answers.ts';
import type { Page, Visitor } from './visitor.ts';

type Answered = Partial<Record<StepId, Record<string, string | string[]>>>;

/** What a person of this kind types on each page, by address. */
const typedBy = (type: Asker) => {
  const answers: Answered = EXAMPLES[type];
  return new Map(Object.entries(answers).map(([id, values]) => [stepOf(id as StepId).path, values]));
};

/** What sends the file that the upload page asks for. */
type SendFile = (guest: Visitor, language: string, page: Page) => Promise<void>;

/** Sends a file the plain way: the form's address is the bucket, which sends the browser on to the verdict. */
const sayItArrived: SendFile = async (guest, language, page) => {
  const key = /name="key" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  await guest.get(`/${language}/request/uploads/done?key=${encodeURIComponent(key)}`);
};

/** Answers page after page, wherever "Continue" leads, until one of these addresses. Returns the addresses seen. */
export const walkTo = async (
  guest: Visitor,
  language: string,
  type: Asker,
  end: string,
  sendFile = sayItArrived,
): Promise<string[]> => {
  const typed = typedBy(type);
  const seen: string[] = [];
  let path = `/${language}/request/who`;
  while (!path.endsWith(end)) {
    seen.push(path.split('/').at(-1) ?? '');
    if (seen.length > 20) throw new Error(`no end to ${seen.join(' ')}`);
    const page = await guest.get(path);
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
    if (path.endsWith('/uploads')) await sendFile(guest, language, page);
    const values = path.endsWith('/uploads') ? {} : (typed.get(path.split('/').at(-1) ?? '') ?? {});
    path = path.endsWith('/check') ? `/${language}/request/sign` : (await guest.post(path, values)).location;
  }
  return seen;
};

export const sign = (guest: Visitor, language: string) =>
  guest.post(`/${language}/request/sign`, { fullName: 'Ana Rivera', agreed: 'yes' });
