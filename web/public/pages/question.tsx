import type { Problem, Values } from '#shared/wizard/fields.ts';
import type { WizardStep } from '#shared/wizard/steps.ts';
import { ProblemList } from '../components/problem-list.tsx';
import { WizardField } from '../components/wizard-field.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

export type QuestionProps = {
  context: PageContext;
  step: WizardStep;
  values: Values;
  problems: readonly Problem[];
  isSelf: boolean;
  progress: { at: number; of: number } | null;
  back: string;
  /** Where the form goes; a change made from the check page says so, to return there. */
  action: string;
};

/** Any page of the wizard that asks: drawn from its row in shared/wizard/steps.ts. */
export const QuestionPage = ({ context, step, values, problems, isSelf, progress, back, action }: QuestionProps) => {
  const { words } = context;
  const { title, lead } = step.id === 'patient' && isSelf ? words.steps.patientSelf : words.steps[step.id];
  const first = step.fields[0];
  const isOneQuestion = first?.kind === 'radios' || first?.kind === 'checks';
  const heading = <h1>{title}</h1>;
  return (
    <Layout context={context} title={title} isError={problems.length > 0} back={back}>
      <ProblemList problems={problems} words={words} />
      {progress ? <p class="step">{words.site.step(progress.at, progress.of)}</p> : null}
      {isOneQuestion ? null : heading}
      {lead && !isOneQuestion ? <p class="lead">{lead}</p> : null}
      <form class="question" method="post" action={action} novalidate>
        {step.fields.map((field, index) => (
          <WizardField
            field={field}
            values={values}
            problems={problems}
            words={words}
            isSelf={isSelf}
            {...(isOneQuestion && index === 0 ? { heading, lead } : {})}
          />
        ))}
        <button class="usa-button" type="submit">
          {words.site.continue}
        </button>
      </form>
    </Layout>
  );
};
