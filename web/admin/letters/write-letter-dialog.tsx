import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import type { LetterWanted } from '#shared/api/letters.ts';
import { LETTERS } from '#shared/letters/kinds.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { isStale, sendForFile } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';
import { addressOf, type Filled, missingIn, startOf, variablesOf } from './letter-draft.ts';
import { LetterFieldInput } from './letter-field-input.tsx';
import { fieldsOf, HAND_KINDS, type HandKind } from './letter-fields.ts';
import styles from './letters.module.css';

const LetterPreview = lazy(() => import('./letter-preview.tsx').then((module) => ({ default: module.LetterPreview })));

/** A letter to the patient in somebody else's request, or to a patient who asked for post, is never mailed. */
const mustPrint = (kind: HandKind, { lane, confidentialContact }: Request): string | null => {
  if (LETTERS[kind].to === 'patient' && !LANES[lane].isPatientLane)
    return 'This letter goes to the patient. The requester does not see it: print it and post it.';
  return confidentialContact?.means === 'post' ? 'The patient asked for letters by post: print it and post it.' : null;
};

type Props = { request: Request; onClose: () => void };

/** Writes one letter: its facts, staff's own words, a look at the page, then mail link or print. */
export const WriteLetterDialog = ({ request, onClose }: Props) => {
  const { timeZone } = useStaff();
  const today = todayIn(timeZone, new Date());
  const { act, reload, error, isPending, reset } = useAction(request.id);
  const [kind, setKind] = useState<HandKind>('clarification');
  const [filled, setFilled] = useState<Filled>(startOf('clarification', request, today));
  const [paragraph, setParagraph] = useState('');
  const [address, setAddress] = useState('');
  const [missing, setMissing] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const receivedOn = todayIn(timeZone, new Date(request.submittedAt));
  const preview = useMutation({
    mutationFn: (letter: LetterWanted) => sendForFile(`/requests/${request.id}/letters/preview`, letter),
  });

  const chosen = (next: HandKind) => {
    setKind(next);
    setFilled(startOf(next, request, today));
    setMissing([]);
    preview.reset();
    reset();
  };
  const wanted = (): LetterWanted | null => {
    const open = missingIn(kind, filled);
    setMissing(open);
    // The first field to fill in, once it is marked: it may be out of sight.
    if (open.length > 0)
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    const lines = addressOf(address);
    return open.length > 0
      ? null
      : {
          kind,
          variables: variablesOf({ kind, filled, request, receivedOn }),
          ...(paragraph.trim() ? { paragraph } : {}),
          ...(lines.length > 0 ? { address: lines } : {}),
        };
  };
  const look = () => {
    const letter = wanted();
    if (letter) preview.mutate(letter);
  };
  const send = async (by: 'notice' | 'print') => {
    const letter = wanted();
    if (letter) await act('issue-letter', { letter, by }).then(onClose, () => undefined);
  };
  const whyPrint = mustPrint(kind, request);
  const problem = error ?? preview.error;
  return (
    <Dialog title="Write a letter" size="min(1180px, 94vw)" onClose={onClose}>
      <div className={styles.desk}>
        <form
          ref={form}
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <NativeSelect
            label="Letter"
            description={LETTERS[kind].when}
            value={kind}
            data={HAND_KINDS.map((value) => ({ value, label: LETTERS[value].name }))}
            onChange={(event) => chosen(event.currentTarget.value as HandKind)}
          />
          {fieldsOf(kind).length === 0 && <p className="soft">It is written from what the request says.</p>}
          {fieldsOf(kind).map((field) => (
            <LetterFieldInput
              key={`${kind} ${field.name}`}
              field={field}
              value={filled[field.name]}
              isMissing={missing.includes(field.name)}
              onChange={(value) => setFilled((now) => ({ ...now, [field.name]: value }))}
            />
          ))}
          <Textarea
            label="Your own words (optional)"
            description={`In ${request.language === 'es' ? 'Spanish' : 'English'}, the language of the request`}
            autosize
            minRows={3}
            maxLength={1500}
            value={paragraph}
            onChange={(event) => setParagraph(event.currentTarget.value)}
          />
          <Textarea
            label="Address for the envelope (optional)"
            description="Up to four lines under the name"
            autosize
            minRows={2}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          {whyPrint && (
            <p className="note" data-tone="soon">
              {whyPrint}
            </p>
          )}
          {problem && <ProblemNote error={problem} {...(isStale(problem) ? { onRetry: () => void reload() } : {})} />}
          <div className="row wrap">
            <Button type="submit" variant="default" loading={preview.isPending}>
              Show the letter
            </Button>
            {!whyPrint && (
              <Button loading={isPending} onClick={() => void send('notice')}>
                Send by mail link
              </Button>
            )}
            <Button loading={isPending} variant={whyPrint ? 'filled' : 'default'} onClick={() => void send('print')}>
              Keep it to print
            </Button>
          </div>
        </form>
        <section className={styles.preview} aria-label="The letter as it would go out" aria-live="polite">
          {preview.data ? (
            <Suspense fallback={<p className="soft">Opening…</p>}>
              <LetterPreview file={preview.data} />
            </Suspense>
          ) : (
            <p className="soft">Press “Show the letter” to see the page. Looking is on record.</p>
          )}
        </section>
      </div>
    </Dialog>
  );
};
