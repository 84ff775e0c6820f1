import type { StatusView } from '#shared/api/public.ts';
import { longDate } from '#shared/words/format.ts';
import type { PageContext } from '../page-context.ts';

type Letter = NonNullable<StatusView['letters']>[number];
type Props = { context: PageContext; letters: readonly Letter[]; action: string };

/** Letters of the records office, each fetched by a form: which one never stands in an address. */
export const Letters = ({ context, letters, action }: Props) => {
  const { words, language } = context;
  const { status } = words;
  if (letters.length === 0) return null;
  return (
    <section>
      <h2>{status.lettersTitle}</h2>
      <p>{status.letterLead}</p>
      <ul class="letters">
        {letters.map(({ id, kind, date, pages }) => (
          <li>
            <form method="post" action={action}>
              <input type="hidden" name="letter" value={id} />
              <div>
                <strong id={`letter-${id}`}>{status.letterKinds[kind]}</strong>
                <br />
                {longDate(date, language)}, {status.letterPages(pages)}
              </div>
              <button type="submit" class="usa-button usa-button--outline" aria-describedby={`letter-${id}`}>
                {status.openLetter}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};
