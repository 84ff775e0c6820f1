import { authorizationWords } from '#shared/words/authorization.ts';
import type { Language } from '#shared/words/format.ts';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { Layout } from '../layout.tsx';
import { type PageContext, WORDS } from '../page-context.ts';

type Props = { context: PageContext; isRefused: boolean };

/** Behind the link to sign: the same page for every visitor, in both languages. The token stays in the fragment until a button is pressed. */
export const SignEntryPage = ({ context, isRefused }: Props) => {
  const [english, spanish] = [authorizationWords.en.sign, authorizationWords.es.sign];
  return (
    <Layout context={context} title={`${english.title} / ${spanish.title}`} isError={isRefused} script="pickup">
      <h1>
        {english.title}{' '}
        <span class="second-language" lang="es">
          {spanish.title}
        </span>
      </h1>
      {isRefused ? (
        <Notice tone="wrong">
          <p>{english.refused}</p>
          <p lang="es">{spanish.refused}</p>
        </Notice>
      ) : null}
      <div class="pair">
        <Ask language="en" />
        <Ask language="es" />
      </div>
    </Layout>
  );
};

const Ask = ({ language }: { language: Language }) => {
  const { sign } = authorizationWords[language];
  return (
    <section class="sheet" lang={language}>
      <h2>{WORDS[language].name}</h2>
      <p>{sign.lead}</p>
      <form method="post" action="/sign/open" novalidate data-pickup>
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="token" value="" />
        <p data-with-link hidden>
          <strong>{sign.withLink}</strong>
        </p>
        <div data-without-link>
          <TextField
            name={`number${language === 'en' ? '' : `-${language}`}`}
            label={sign.number}
            hint={sign.numberHint}
            value=""
            words={WORDS[language]}
            width="code"
          />
        </div>
        <button class="usa-button" type="submit">
          {sign.open}
        </button>
      </form>
    </section>
  );
};
