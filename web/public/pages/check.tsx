import type { Quote } from '#shared/law/fees/quote.ts';
import type { Answers } from '#shared/wizard/answers.ts';
import { answerSections } from '../components/answer-sections.ts';
import { FeePanel } from '../components/fee-panel.tsx';
import { Facts } from '../components/notice.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type CheckProps = {
  context: PageContext;
  answers: Answers;
  today: string;
  back: string;
  progress: { at: number; of: number } | null;
  /** null: not enough is known to ask for one. */
  quote: Quote | null;
};

/** Every answer once more; each "Change" leads to its page and straight back here. */
export const CheckPage = ({ context, answers, today, back, progress, quote }: CheckProps) => {
  const { words, language } = context;
  return (
    <Layout context={context} title={words.steps.check.title} back={back}>
      {progress ? <p class="step">{words.site.step(progress.at, progress.of)}</p> : null}
      <h1>{words.steps.check.title}</h1>
      <p class="lead">{words.steps.check.lead}</p>
      {answerSections(answers, language, words, today).map(({ title, rows }) => (
        <section class="sheet">
          <h2>{title}</h2>
          <Facts
            rows={rows.map(({ name, value, path }) => ({
              name,
              value: value || words.check.none,
              action: (
                <a href={`/${language}/request/${path}?change=1`}>
                  {words.check.change} <span class="unseen">{name}</span>
                </a>
              ),
            }))}
          />
        </section>
      ))}
      {quote ? <FeePanel context={context} quote={quote} /> : null}
      <p>
        <a class="usa-button" href={`/${language}/request/sign`}>
          {words.check.go}
        </a>
      </p>
      <form method="post" action={`/${language}/request/restart`}>
        <button class="usa-button usa-button--unstyled" type="submit">
          {words.check.discard}
        </button>
      </form>
    </Layout>
  );
};
