import type { UploadTicket } from '#shared/api/uploads.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import { FileForm } from '../components/file-form.tsx';
import { Notice } from '../components/notice.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type Props = { context: PageContext; accepted: number; ticket: UploadTicket; back: string; next: string };

/** Another paper for a request that was sent: first the file, then what it says. */
export const StatusPaperPage = ({ context, accepted, ticket, back, next }: Props) => {
  const { words, language } = context;
  const { verdict, title } = authorizationWords[language];
  return (
    <Layout context={context} title={verdict.another} back={back} script="upload">
      <h1>{verdict.another}</h1>
      <p class="lead">{verdict.anotherText}</p>
      {accepted > 0 ? (
        <Notice tone="good">
          <p>{words.check.fileCount(accepted)}</p>
          <p>
            <a class="usa-button" href={next}>
              {title}
            </a>
          </p>
        </Notice>
      ) : null}
      <FileForm words={words} ticket={ticket} />
    </Layout>
  );
};
