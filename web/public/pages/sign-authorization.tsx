import { SIGNED_CATEGORIES, type SignedText } from '#shared/law/authorization/signed-text.ts';
import type { Problem, Values } from '#shared/wizard/fields.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import { Choices } from '../components/choices.tsx';
import { describedBy, FieldMessages } from '../components/field-messages.tsx';
import { Facts, Notice } from '../components/notice.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { TextField } from '../components/text-field.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type Props = {
  context: PageContext;
  text: SignedText;
  textSha256: string;
  values: Values;
  problems: readonly Problem[];
  isChanged: boolean;
  action: string;
};

/** The whole permission, then the signature: what stands here is what the record will say was read. */
export const SignAuthorizationPage = ({ context, text, textSha256, values, problems, isChanged, action }: Props) => {
  const { words, language } = context;
  const { sign, options, text: titles } = authorizationWords[language];
  const of = (field: string) => problems.find((problem) => problem.field === field);
  const disagreed = of('agreed');
  return (
    <Layout context={context} title={text.title} isError={problems.length > 0}>
      <ProblemList problems={problems} words={words} />
      <h1>{text.title}</h1>
      {isChanged ? (
        <Notice tone="warning">
          <p>{sign.changed}</p>
        </Notice>
      ) : null}
      <p class="lead">{sign.free}</p>
      <section class="sheet">
        <Facts rows={text.rows} />
        <h2>{titles.rights}</h2>
        <ul>
          {text.rights.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
      <form class="question" method="post" action={action} novalidate>
        <input type="hidden" name="textSha256" value={textSha256} />
        <Choices
          kind="checkbox"
          name="categories"
          legend={sign.sensitive}
          hint={sign.sensitiveHint}
          options={SIGNED_CATEGORIES.map((value) => ({ value, label: options.categories[value], hint: '' }))}
          chosen={[values.categories ?? []].flat()}
          words={words}
        />
        <Choices
          kind="radio"
          name="who"
          legend={sign.who}
          hint={sign.whoHint}
          options={(['patient', 'representative'] as const).map((value) => ({
            value,
            label: options.signerKind[value],
            hint: '',
          }))}
          chosen={[String(values.who || 'patient')]}
          words={words}
        />
        <TextField
          name="relationship"
          label={sign.relationship}
          hint={sign.relationshipHint}
          value={String(values.relationship ?? '')}
          words={words}
          problem={of('relationship')}
        />
        <TextField
          name="name"
          label={sign.name}
          value={String(values.name ?? '')}
          words={words}
          problem={of('name')}
          autocomplete="name"
        />
        <p>{text.truth}</p>
        <div class={`field${disagreed ? ' field--wrong' : ''}`} data-field="agreed">
          <FieldMessages name="agreed" problem={disagreed} words={words} />
          <div class="usa-checkbox">
            <input
              class="usa-checkbox__input usa-checkbox__input--tile"
              type="checkbox"
              id="agreed"
              name="agreed"
              value="yes"
              checked={values.agreed === 'yes'}
              {...describedBy({ name: 'agreed', problem: disagreed })}
            />
            <label class="usa-checkbox__label" for="agreed">
              {sign.agreed}
            </label>
          </div>
        </div>
        <button class="usa-button" type="submit">
          {sign.send}
        </button>
      </form>
    </Layout>
  );
};

/** After signing: what happens to it, and how to take it back. */
export const SignedPage = ({ context }: { context: PageContext }) => {
  const { sign } = authorizationWords[context.language];
  return (
    <Layout context={context} title={sign.doneTitle}>
      <div class="panel">
        <h1>{sign.doneTitle}</h1>
      </div>
      <p class="lead">{sign.done}</p>
      <p>
        {sign.doneCopy} <a href={`tel:${context.site.phone.replace(/[^\d+]/g, '')}`}>{context.site.phone}</a>
      </p>
    </Layout>
  );
};
