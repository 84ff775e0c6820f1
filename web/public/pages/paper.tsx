import type { Problem, Values } from '#shared/wizard/fields.ts';
import { EXPIRY_KINDS, PAPER_CATEGORIES, PAPER_SAYS } from '#shared/wizard/paper.ts';
import { type AuthorizationWords, authorizationWords } from '#shared/words/authorization.ts';
import { Choices } from '../components/choices.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { TextField } from '../components/text-field.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type PaperProps = {
  context: PageContext;
  values: Values;
  problems: readonly Problem[];
  progress: { at: number; of: number } | null;
  back: string;
  action: string;
};

type FieldName = keyof AuthorizationWords['fields'];

/** What the signed permission says, asked in plain words. Nothing is required: what is missing is what the verdict says. */
export const PaperPage = ({ context, values, problems, progress, back, action }: PaperProps) => {
  const { words, language } = context;
  const said = authorizationWords[language];
  const line = (name: FieldName, type?: 'area') => (
    <TextField
      name={name}
      {...said.fields[name]}
      value={String(values[name] ?? '')}
      words={words}
      problem={problems.find(({ field }) => field === name)}
      {...(type ? { type } : {})}
    />
  );
  const choice = (
    kind: 'radio' | 'checkbox',
    name: 'expiryKind' | 'signed' | 'signerKind' | 'says' | 'categories',
    options: readonly string[],
  ) => {
    const labels: Record<string, string> = said.options[name];
    return (
      <Choices
        kind={kind}
        name={name}
        legend={said.fields[name].label}
        hint={said.fields[name].hint}
        options={options.map((value) => ({ value, label: labels[value] ?? value, hint: '' }))}
        chosen={[values[name] ?? []].flat()}
        words={words}
      />
    );
  };
  return (
    <Layout context={context} title={said.title} isError={problems.length > 0} back={back}>
      <ProblemList problems={problems} words={words} />
      {progress ? <p class="step">{words.site.step(progress.at, progress.of)}</p> : null}
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      <form class="question" method="post" action={action} novalidate>
        {line('describes', 'area')}
        {line('discloser')}
        {line('recipient')}
        {line('paperPurpose')}
        {choice('radio', 'expiryKind', EXPIRY_KINDS)}
        {line('expiryDate')}
        {line('expiryEvent')}
        {choice('radio', 'signed', ['yes', 'no', 'unknown'])}
        {line('signedOn')}
        {choice('radio', 'signerKind', ['patient', 'representative'])}
        {line('signerRelationship')}
        {line('signerAuthority')}
        {choice('checkbox', 'says', PAPER_SAYS)}
        {choice('checkbox', 'categories', PAPER_CATEGORIES)}
        <button class="usa-button" type="submit">
          {said.verdict.save}
        </button>
      </form>
    </Layout>
  );
};
