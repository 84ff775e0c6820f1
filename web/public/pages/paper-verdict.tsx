import type { Problem } from '#shared/wizard/fields.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import { Notice } from '../components/notice.tsx';
import { PaperCures } from '../components/paper-cures.tsx';
import { type OpenFinding, PaperFindings } from '../components/paper-findings.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type Props = {
  context: PageContext;
  result: 'pass' | 'fail' | 'look';
  open: readonly OpenFinding[];
  problems: readonly Problem[];
  progress: { at: number; of: number } | null;
  back: string;
  /** Where each cure begins, and where it goes on as it is. */
  places: { change: string; another: string; invite: string; next: string };
  email: string;
  said: string;
  nextWords: string;
};

/** The verdict, each defect with its rule, and the ways to put it right; going on as it is stays possible. */
export const PaperVerdictPage = (props: Props) => {
  const { context, result, open, problems, progress, back, places, email, said, nextWords } = props;
  const { words, language } = context;
  const { verdict } = authorizationWords[language];
  const isGood = result === 'pass' && open.length === 0;
  return (
    <Layout context={context} title={verdict.title} isError={problems.length > 0} back={back}>
      <ProblemList problems={problems} words={words} />
      {progress ? <p class="step">{words.site.step(progress.at, progress.of)}</p> : null}
      <h1>{verdict.title}</h1>
      <PaperFindings context={context} result={result} open={open} />
      {isGood ? (
        <p>
          <a href={places.change}>{verdict.change}</a>
        </p>
      ) : (
        <PaperCures
          context={context}
          change={places.change}
          another={places.another}
          invite={places.invite}
          email={email}
          problem={problems[0]}
          said={said}
        />
      )}
      {result === 'fail' ? (
        <Notice tone="info">
          <p>{verdict.keeps}</p>
        </Notice>
      ) : null}
      <p>
        <a class="usa-button" href={places.next}>
          {nextWords}
        </a>
      </p>
    </Layout>
  );
};
