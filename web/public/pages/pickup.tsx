import type { Language } from '#shared/words/format.ts';
import { TextField } from '../components/text-field.tsx';
import { Layout } from '../layout.tsx';
import { type PageContext, WORDS } from '../page-context.ts';

/**
 * The page behind every link: the same bytes for every visitor, in both languages, because the token is in the
 * fragment and never reaches us before a button is pressed (security.md 3.2).
 */
export const PickupPage = ({ context }: { context: PageContext }) => (
  <Layout context={context} title={`${WORDS.en.pickup.title} / ${WORDS.es.pickup.title}`} script="pickup">
    <h1>
      {WORDS.en.pickup.title}{' '}
      <span class="second-language" lang="es">
        {WORDS.es.pickup.title}
      </span>
    </h1>
    <div class="pair">
      <Ask language="en" />
      <Ask language="es" />
    </div>
  </Layout>
);

const Ask = ({ language }: { language: Language }) => {
  const words = WORDS[language];
  const { label } = words.fields.pickupNumber;
  return (
    <section class="sheet" lang={language}>
      <h2>{words.name}</h2>
      <p>{words.pickup.lead}</p>
      <form method="post" action="/p/challenge" novalidate data-pickup>
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="token" value="" />
        <p data-with-link hidden>
          <strong>{words.pickup.withLink}</strong>
        </p>
        <div data-without-link>
          <TextField
            name={`pickupNumber${language === 'en' ? '' : `-${language}`}`}
            label={label}
            hint={words.pickup.typed}
            value=""
            words={words}
            width="code"
          />
        </div>
        <button class="usa-button" type="submit">
          {words.pickup.send}
        </button>
      </form>
    </section>
  );
};
