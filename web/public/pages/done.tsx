import { authorizationWords } from '#shared/words/authorization.ts';
import { longDate } from '#shared/words/format.ts';
import { Notice } from '../components/notice.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type DoneProps = {
  context: PageContext;
  reference: string;
  dueOn: string;
  /** What an authorization with a defect waits for. */
  waitsFor?: 'signature' | 'permission' | undefined;
};

/** Reference, what happens next and by when, and a receipt to keep. */
export const DonePage = ({ context, reference, dueOn, waitsFor }: DoneProps) => {
  const { words, language } = context;
  const { done } = words;
  const { waits } = authorizationWords[language];
  return (
    <Layout context={context} title={done.title}>
      <div class="panel">
        <h1>{done.title}</h1>
        <p>{done.referenceLabel}</p>
        <p class="panel__reference">{reference}</p>
      </div>
      <p class="lead">{done.keep}</p>
      {waitsFor ? (
        <Notice tone="warning" title={waits.title}>
          <p>{waits[waitsFor]}</p>
          <p>{waits.keeps}</p>
        </Notice>
      ) : null}
      <section>
        <h2>{done.nextTitle}</h2>
        <ol class="path">
          {done.next.map((line) => (
            <li>
              <span>{line}</span>
            </li>
          ))}
        </ol>
        <p>
          <strong>{done.dueOn(longDate(dueOn, language))}</strong> {done.noFee}
        </p>
        <p>
          <a href={`/${language}/status`}>{done.status}</a>
        </p>
      </section>
      <section class="sheet">
        <h2>{done.receiptTitle}</h2>
        <p>{done.receipt}</p>
        <p>
          <a class="usa-button usa-button--outline" href={`/${language}/request/receipt`} download>
            {done.download}
          </a>
        </p>
        <p class="usa-hint">{done.print}</p>
      </section>
      <form method="post" action={`/${language}/request/restart`}>
        <button class="usa-button usa-button--unstyled" type="submit">
          {done.another}
        </button>
      </form>
    </Layout>
  );
};
