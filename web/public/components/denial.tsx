import type { StatusView } from '#shared/api/public.ts';
import type { PageContext } from '../page-context.ts';
import { Notice } from './notice.tsx';

type Props = { context: PageContext; denial: NonNullable<StatusView['denial']>; action: string };

/** That access was denied, where the reason is, and how to have it reviewed: a button, no form to fill in, no script. */
export const Denial = ({ context, denial, action }: Props) => {
  const said = context.words.status.denial;
  return (
    <Notice
      tone={denial.review === 'reversed' ? 'good' : 'warning'}
      {...(denial.review === 'reversed' ? {} : { title: said.title[denial.extent] })}
    >
      <p>{denial.review === 'none' ? said.letter : said.reviewed[denial.review]}</p>
      {denial.canAsk ? (
        <form method="post" action={action}>
          <p>{said.mayAsk}</p>
          <button class="usa-button" type="submit">
            {said.ask}
          </button>
        </form>
      ) : null}
      <p>{said.complain}</p>
    </Notice>
  );
};
