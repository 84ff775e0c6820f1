import type { Problem, Values } from '#shared/wizard/fields.ts';
import { Notice } from '../components/notice.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { TextField } from '../components/text-field.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type SignProps = {
  context: PageContext;
  values: Values;
  problems: readonly Problem[];
  /** What the server said when the request could not be taken. */
  refusal?: { title: string; detail: string } | undefined;
  back: string;
  progress: { at: number; of: number } | null;
};

/** Statement of truth: read it, type your name, tick. The moment of the first submit is what counts. */
export const SignPage = ({ context, values, problems, refusal, back, progress }: SignProps) => {
  const { words, language } = context;
  const of = (field: string) => problems.find((problem) => problem.field === field);
  const disagreed = of('agreed');
  return (
    <Layout
      context={context}
      title={words.steps.sign.title}
      isError={problems.length > 0 || Boolean(refusal)}
      back={back}
    >
      <ProblemList problems={problems} words={words} />
      {refusal ? (
        <Notice tone="wrong" title={refusal.title}>
          <p>{refusal.detail}</p>
        </Notice>
      ) : null}
      {progress ? <p class="step">{words.site.step(progress.at, progress.of)}</p> : null}
      <h1>{words.steps.sign.title}</h1>
      <section class="sheet statement">
        <h2>{words.sign.statementTitle}</h2>
        <ul>
          {words.sign.statement.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{words.sign.warning}</p>
      </section>
      <form class="question" method="post" action={`/${language}/request/sign`} novalidate>
        <TextField
          name="fullName"
          label={words.fields.fullName.label}
          value={typeof values.fullName === 'string' ? values.fullName : ''}
          words={words}
          problem={of('fullName')}
          autocomplete="name"
        />
        <div class={`field${disagreed ? ' field--wrong' : ''}`} data-field="agreed">
          {disagreed ? (
            <span class="usa-error-message" id="agreed-error">
              {words.errors[disagreed.code]}
            </span>
          ) : null}
          <div class="usa-checkbox">
            <input
              class="usa-checkbox__input usa-checkbox__input--tile"
              type="checkbox"
              id="agreed"
              name="agreed"
              value="yes"
              checked={values.agreed === 'yes'}
              {...(disagreed ? { 'aria-describedby': 'agreed-error', 'aria-invalid': 'true' as const } : {})}
            />
            <label class="usa-checkbox__label" for="agreed">
              {words.fields.agreed.label}
            </label>
          </div>
        </div>
        <button class="usa-button" type="submit">
          {words.sign.send}
        </button>
      </form>
    </Layout>
  );
};
