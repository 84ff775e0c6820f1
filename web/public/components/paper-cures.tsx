import type { Problem } from '#shared/wizard/fields.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import type { PageContext } from '../page-context.ts';
import { TextField } from './text-field.tsx';

type Props = {
  context: PageContext;
  /** The page with the answers about the paper, and the one that takes another paper. */
  change: string;
  another: string;
  /** Where the patient's address is sent. */
  invite: string;
  email: string;
  problem?: Problem | undefined;
  /** What became of an invitation, in words. */
  said: string;
};

/** The three ways to put a permission right: other answers, another paper, the patient's own signature. */
export const PaperCures = ({ context, change, another, invite, email, problem, said }: Props) => {
  const { words, language } = context;
  const { verdict, fields } = authorizationWords[language];
  return (
    <section class="sheet">
      <h2>{verdict.curesTitle}</h2>
      <p>
        <a href={change}>{verdict.change}</a>
      </p>
      <p>
        <a href={another}>{verdict.another}</a> <span class="usa-hint">{verdict.anotherText}</span>
      </p>
      <h3>{verdict.invite}</h3>
      <p>{verdict.inviteText}</p>
      {said ? (
        <p role="status">
          <strong>{said}</strong>
        </p>
      ) : null}
      <form class="question" method="post" action={invite} novalidate>
        <TextField
          name="inviteEmail"
          type="email"
          label={fields.inviteEmail.label}
          hint={fields.inviteEmail.hint}
          value={email}
          words={words}
          problem={problem}
        />
        <button class="usa-button usa-button--outline" type="submit">
          {verdict.inviteSend}
        </button>
      </form>
    </section>
  );
};
