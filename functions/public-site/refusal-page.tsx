import { REFUSALS, type RefusalCode } from '#shared/refusal.ts';
import { refusalWords } from '#shared/words/format.ts';
import { MessagePage } from '#web/public/pages/message.tsx';
import { render } from './render.ts';
import type { SiteContext } from './site-env.ts';

/** A refusal that has no form to stand beside: its words, in the visitor's language, and its status. */
export const refusalPage = (c: SiteContext, code: RefusalCode) => {
  const page = c.get('page');
  const { title, detail } = refusalWords(code, page.words);
  return render(c, <MessagePage context={page} title={title} detail={detail} isError />, REFUSALS[code].status);
};
