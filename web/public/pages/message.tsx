import type { PropsWithChildren } from 'hono/jsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type MessageProps = PropsWithChildren<{ context: PageContext; title: string; detail: string; isError?: boolean }>;

/** One thing said, and a way on: not found, expired, refused, a fault of ours. */
export const MessagePage = ({ context, title, detail, isError, children }: MessageProps) => (
  <Layout context={context} title={title} {...(isError ? { isError } : {})}>
    <h1>{title}</h1>
    <p class="lead">{detail}</p>
    {children}
    <p>
      <a href={`/${context.language}`}>{context.words.site.home}</a>
    </p>
  </Layout>
);

/** The idle hour is over: nothing is left to show, and one button begins anew. */
export const ExpiredPage = ({ context }: { context: PageContext }) => {
  const { words, language } = context;
  return (
    <MessagePage context={context} title={words.expired.title} detail={words.expired.text}>
      <form method="post" action={`/${language}/request/restart`}>
        <button class="usa-button" type="submit">
          {words.expired.begin}
        </button>
      </form>
    </MessagePage>
  );
};
