import type { StatusView } from '#shared/api/public.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import type { Words } from '#shared/words/en.ts';
import { longDate, longInstant } from '#shared/words/format.ts';
import { Denial } from '../components/denial.tsx';
import { Letters } from '../components/letters.tsx';
import { Facts, Notice } from '../components/notice.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

const ORDER = ['received', 'checking', 'gathering', 'preparing', 'sent'] as const;

type PageProps = { context: PageContext; view: StatusView; letterAction: string; reviewAction: string };

/** Where the request stands, in words: who acts next and by when, and what to do if that is you. */
export const StatusViewPage = ({ context, view, letterAction, reviewAction }: PageProps) => {
  const { words, language, site } = context;
  const { status } = words;
  const due = longDate(view.dueOn, language);
  return (
    <Layout context={context} title={`${status.request} ${view.reference}`}>
      <h1>
        {status.request} <span class="whole">{view.reference}</span>
      </h1>
      {view.step === 'action-needed' && view.pend ? <ActionNeeded context={context} pend={view.pend} /> : null}
      <Permission context={context} view={view} />
      <section>
        <h2>{status.nextTitle}</h2>
        <p class="lead">{whoActs(view, words, due)}</p>
      </section>
      <Facts
        rows={[
          { name: status.submitted, value: longInstant(view.submittedAt, language, site.timeZone) },
          ...(view.actsNext === 'nobody'
            ? []
            : [{ name: status.due, value: `${due}. ${howFound(view, context)}`.trim() }]),
        ]}
      />
      {view.denial ? <Denial context={context} denial={view.denial} action={reviewAction} /> : null}
      <Letters context={context} letters={view.letters ?? []} action={letterAction} />
      {/* Closed without a release: no step may say that something was sent. */}
      {view.step === 'closed' && !view.releasedAt ? null : <Tracker step={view.step} words={words} />}
      {view.step === 'sent' ? <Sent context={context} view={view} /> : null}
      {view.step === 'closed' ? <p>{status.closedText}</p> : null}
      <p>
        <a href={`/${language}/status`}>{status.otherRequest}</a>
      </p>
    </Layout>
  );
};

/** In a sentence, how the date was found: the requester can do the sum again. */
const howFound = ({ dueBasis }: StatusView, { words, language }: PageContext): string => {
  const { status } = words;
  if (!dueBasis) return '';
  if (dueBasis.extendedOn) return status.dueExtended;
  const { amount, unit, startedOn } = dueBasis;
  return amount === undefined || !unit ? status.dueCourt : status.dueHow[unit](amount, longDate(startedOn, language));
};

/** A permission with open points: what they are, and where they can be put right. */
const Permission = ({ context, view: { authorization } }: { context: PageContext; view: StatusView }) => {
  if (!authorization || (authorization.result === 'pass' && authorization.open.length === 0)) return null;
  const { verdict } = authorizationWords[context.language];
  return (
    <Notice tone={authorization.result === 'fail' ? 'warning' : 'info'} title={verdict.title}>
      <p>{verdict[authorization.result]}</p>
      <p>
        <a href={`/${context.language}/status/permission`}>{verdict.curesTitle}</a>
      </p>
    </Notice>
  );
};

const whoActs = ({ actsNext, step, denial }: StatusView, { status }: Words, due: string): string => {
  // A closed request is not finished while somebody looks at its denial again.
  if (step === 'closed' && denial?.review === 'asked') return status.denial.underReview;
  if (actsNext === 'office') return status.actsNext.office(due);
  return actsNext === 'requester' && step === 'sent' ? status.actsNext.open : status.actsNext[actsNext];
};

const ActionNeeded = ({ context, pend }: { context: PageContext; pend: NonNullable<StatusView['pend']> }) => {
  const { words, site } = context;
  const reasons: Record<string, string> = words.status.pendReasons;
  return (
    <Notice tone="warning" title={words.status.actionTitle}>
      <p>{reasons[pend.reason] ?? words.status.pendReasons.deficient}</p>
      {pend.note ? (
        <blockquote>
          <p>
            <strong>{words.status.noteTitle}:</strong> {pend.note}
          </p>
        </blockquote>
      ) : null}
      <p>
        {words.status.actionHow} <a href={`tel:${site.phone.replace(/[^\d+]/g, '')}`}>{site.phone}</a>
      </p>
    </Notice>
  );
};

/** Every step says in words whether it is done: the colour only repeats it. */
const Tracker = ({ step, words }: { step: StatusView['step']; words: Words }) => {
  const { status } = words;
  const at = step === 'closed' ? ORDER.length : step === 'action-needed' ? 1 : ORDER.indexOf(step);
  const mood = (index: number) => (index < at || step === 'sent' ? 'done' : index === at ? 'now' : 'later');
  const said = { done: status.stepDone, now: status.stepNow, later: status.stepLater };
  return (
    <section>
      <h2>{status.stepsTitle}</h2>
      <ol class="tracker">
        {ORDER.map((name, index) => (
          <li class={`tracker__${mood(index)}`} {...(mood(index) === 'now' ? { 'aria-current': 'step' as const } : {})}>
            {status.stepNames[name]} <span>{said[mood(index)]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Sent = ({ context, view }: { context: PageContext; view: StatusView }) => {
  const { words, language, site } = context;
  const say = (instant: string) => longInstant(instant, language, site.timeZone);
  if (!view.linkExpiresAt)
    return (
      <Notice tone="warning">
        <p>{words.status.linkOff}</p>
      </Notice>
    );
  return (
    <Notice tone="good">
      <p>
        {view.releasedAt ? words.status.sentText(say(view.releasedAt)) : null}{' '}
        {words.status.linkUntil(say(view.linkExpiresAt))}
      </p>
      <p>{words.status.noLink}</p>
    </Notice>
  );
};
