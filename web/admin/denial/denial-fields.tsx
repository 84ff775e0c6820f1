import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { RequestView } from '#shared/api/staff.ts';
import { DENIAL_CHECKS } from '#shared/law/denial/checks.ts';
import { DENIAL_GROUNDS, type DenialGround, groundOf, LICENCES, type Licence } from '#shared/law/denial/grounds.ts';
import { RECORD_TYPES } from '#shared/request/scope.ts';
import { AnswerSelect } from '../lane/answer-select.tsx';
import styles from '../request/request.module.css';
import { RECORD_TYPE_NAMES } from '../words/names.ts';
import { type DenialDraft, groundsOf } from './denial-form.ts';

type Props = { view: RequestView; draft: DenialDraft; onChange: (draft: DenialDraft) => void };

/** The ground, who may use it, and what must be so for it. */
export const GroundFields = ({ view, draft, onChange }: Props) => {
  const row = groundOf(draft.ground);
  return (
    <>
      <NativeSelect
        size="sm"
        label="Ground"
        description={`45 CFR 164.${row.rule}. ${row.isReviewable ? 'The patient can have it reviewed.' : 'No review.'} Decides: ${row.decidedBy}.`}
        value={draft.ground}
        data={groundsOf(view.request.lane).map((value) => ({ value, label: DENIAL_GROUNDS[value].name }))}
        onChange={(event) => onChange({ ...draft, ground: event.currentTarget.value as DenialGround, answers: {} })}
      />
      <div className={styles.elements}>
        {row.checks.map((id) => (
          <AnswerSelect
            key={id}
            label={DENIAL_CHECKS[id].asks}
            value={draft.answers[id] ?? 'unknown'}
            onChange={(given) => onChange({ ...draft, answers: { ...draft.answers, [id]: given } })}
          />
        ))}
        {row.needsLicence && (
          <LicenceSelect value={draft.licence} onChange={(licence) => onChange({ ...draft, licence })} />
        )}
      </div>
    </>
  );
};

type LicenceProps = { value: Licence | ''; onChange: (licence: Licence | '') => void };

/** A ground of (a)(3) and every review need a licensed professional (DN-3, DN-4). */
export const LicenceSelect = ({ value, onChange }: LicenceProps) => (
  <NativeSelect
    size="sm"
    label="Your licence"
    value={value}
    data={[{ value: '', label: 'None' }, ...Object.entries(LICENCES).map(([id, label]) => ({ value: id, label }))]}
    onChange={(event) => onChange(event.currentTarget.value as Licence | '')}
  />
);

/** Which part stays behind, in words for the letter and so that it cannot enter the packet; and what goes. */
export const PartFields = ({ view, draft, onChange }: Props) => {
  const records = view.documents.filter(({ kind }) => kind === 'record');
  return (
    <>
      <Textarea
        size="sm"
        label="What is kept back, in words for the patient"
        autosize
        minRows={2}
        maxLength={400}
        value={draft.words}
        onChange={(event) => onChange({ ...draft, words: event.currentTarget.value })}
      />
      <Textarea
        size="sm"
        label="What the patient gets all the same"
        autosize
        minRows={2}
        maxLength={600}
        value={draft.given}
        onChange={(event) => onChange({ ...draft, given: event.currentTarget.value })}
      />
      <Checkbox.Group
        label="Kinds of records kept back"
        value={draft.recordTypes}
        onChange={(chosen) => onChange({ ...draft, recordTypes: RECORD_TYPES.filter((type) => chosen.includes(type)) })}
      >
        <div className={styles.elements}>
          {RECORD_TYPES.filter((type) => type !== 'entire').map((type) => (
            <Checkbox key={type} value={type} label={RECORD_TYPE_NAMES[type]} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
      {records.length > 0 && (
        <Checkbox.Group
          label="Documents kept back"
          value={draft.documents}
          onChange={(chosen) =>
            onChange({ ...draft, documents: records.map(({ id }) => id).filter((id) => chosen.includes(id)) })
          }
        >
          <div className={styles.elements}>
            {records.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
};
