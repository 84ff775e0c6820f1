import type { Problem } from '#shared/wizard/fields.ts';
import { Notice } from '../components/notice.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { TextField } from '../components/text-field.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type CodeEntryProps = {
  context: PageContext;
  said: { codeTitle: string; codeLead: string; verify: string; again: string };
  problems: readonly Problem[];
  /** More than a field can say: the one answer to a wrong, used up, expired or unknown code. */
  refusal?: string | undefined;
  action: string;
  again: string;
};

/** The code may be pasted and holds no puzzle (WCAG 3.3.8). Status and pickup share this page. */
export const CodeEntryPage = ({ context, said, problems, refusal, action, again }: CodeEntryProps) => {
  const { words } = context;
  return (
    <Layout context={context} title={said.codeTitle} isError={problems.length > 0} back={again}>
      <ProblemList problems={problems} words={words} />
      <h1>{said.codeTitle}</h1>
      {refusal ? (
        <Notice tone="wrong">
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <p class="lead">{said.codeLead}</p>
      <form class="question" method="post" action={action} novalidate>
        <TextField
          name="code"
          label={words.fields.code.label}
          hint={words.fields.code.hint}
          value=""
          words={words}
          problem={problems[0]}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="code"
        />
        <button class="usa-button" type="submit">
          {said.verify}
        </button>
      </form>
      <p>
        <a href={again}>{said.again}</a>
      </p>
    </Layout>
  );
};
