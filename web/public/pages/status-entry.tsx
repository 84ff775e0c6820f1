import type { Problem } from '#shared/wizard/fields.ts';
import { Notice } from '../components/notice.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { TextField } from '../components/text-field.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type StatusEntryProps = { context: PageContext; value: string; problems: readonly Problem[]; isSignedOut: boolean };

/** Reference in, code out. The answer is the same whether the reference exists or not. */
export const StatusEntryPage = ({ context, value, problems, isSignedOut }: StatusEntryProps) => {
  const { words, language } = context;
  const { label, hint } = words.fields.reference;
  return (
    <Layout context={context} title={words.status.title} isError={problems.length > 0} back={`/${language}`}>
      <ProblemList problems={problems} words={words} />
      {isSignedOut ? (
        <Notice tone="info">
          <p>{words.status.signedOut}</p>
        </Notice>
      ) : null}
      <h1>{words.status.title}</h1>
      <p class="lead">{words.status.lead}</p>
      <form class="question" method="post" action={`/${language}/status`} novalidate>
        <TextField
          name="reference"
          label={label}
          hint={hint}
          value={value}
          words={words}
          problem={problems[0]}
          width="code"
        />
        <button class="usa-button" type="submit">
          {words.status.send}
        </button>
      </form>
    </Layout>
  );
};
