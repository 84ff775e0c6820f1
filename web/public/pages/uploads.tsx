import type { UploadStatus, UploadTicket } from '#shared/api/uploads.ts';
import type { Problem } from '#shared/wizard/fields.ts';
import type { Paper } from '#shared/wizard/right.ts';
import { refusalWords } from '#shared/words/format.ts';
import { FileForm } from '../components/file-form.tsx';
import { FileList } from '../components/file-list.tsx';
import { Notice } from '../components/notice.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type UploadsProps = {
  context: PageContext;
  kind: Paper;
  /** Said before anything is sent: what no paper can cure. */
  contradiction: 'adult' | 'minor' | null;
  files: readonly UploadStatus[];
  /** null when no more files are taken. */
  ticket: UploadTicket | null;
  problems: readonly Problem[];
  progress: { at: number; of: number } | null;
  back: string;
  action: string;
};

/** Proof goes straight from the browser to the quarantine bucket; this page lists what has been checked. */
export const UploadsPage = ({
  context,
  kind,
  contradiction,
  files,
  ticket,
  problems,
  progress,
  back,
  action,
}: UploadsProps) => {
  const { words } = context;
  const title = words.uploads.titles[kind];
  const hasAccepted = files.some((file) => file.status === 'accepted');
  return (
    <Layout context={context} title={title} isError={problems.length > 0} back={back} script="upload">
      <ProblemList problems={problems} words={words} />
      {progress ? <p class="step">{words.site.step(progress.at, progress.of)}</p> : null}
      <h1>{title}</h1>
      <p class="lead">{words.uploads.leads[kind]}</p>
      {contradiction ? <Notice tone="info">{words.uploads[contradiction]}</Notice> : null}
      <FileList context={context} files={files} action={action} />
      {ticket ? <FileForm words={words} ticket={ticket} /> : <Notice tone="info">{words.uploads.full}</Notice>}
      <form class="question" method="post" action={action} novalidate>
        {hasAccepted && ticket ? <p>{words.uploads.another}</p> : null}
        <button class="usa-button" type="submit">
          {words.site.continue}
        </button>
      </form>
    </Layout>
  );
};

type VerdictProps = { context: PageContext; file: UploadStatus | null; isSlow: boolean; here: string; uploads: string };

/** What became of the file just sent: still being looked at, accepted, or refused with the remedy. */
export const VerdictPage = ({ context, file, isSlow, here, uploads }: VerdictProps) => {
  const { words } = context;
  if (file?.status === 'refused') {
    const { title, detail } = refusalWords(file.refusal ?? 'file-damaged', words);
    return (
      <Layout context={context} title={words.uploads.refusedTitle} isError back={uploads}>
        <h1>{words.uploads.refusedTitle}</h1>
        <Notice tone="wrong" title={title}>
          <p>{detail}</p>
        </Notice>
        <a class="usa-button" href={uploads}>
          {words.uploads.goBack}
        </a>
      </Layout>
    );
  }
  return (
    <Layout context={context} title={words.uploads.checkingTitle} back={uploads}>
      <h1>{words.uploads.checkingTitle}</h1>
      <p class="lead" role="status">
        {isSlow ? words.uploads.slow : words.uploads.checking}
      </p>
      <a class="usa-button" href={here}>
        {words.uploads.checkAgain}
      </a>
      <p>
        <a href={uploads}>{words.uploads.goBack}</a>
      </p>
    </Layout>
  );
};
