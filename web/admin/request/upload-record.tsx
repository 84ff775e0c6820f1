import { Button, NativeSelect, Progress, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { RECORD_ACCEPT, RECORD_UPLOADS, recordTypeOfFile, UPLOAD_LIMITS } from '#shared/api/uploads.ts';
import { REFUSALS } from '#shared/refusal.ts';
import { RECORD_TYPES, type RecordType } from '#shared/request/scope.ts';
import { uploadRecord } from '../api/upload.ts';
import { useAction } from '../api/use-action.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { RECORD_TYPE_NAMES } from '../words/names.ts';
import { SOURCE_WORDS, TELLS_ITS_TYPE } from './source-words.ts';

const LIMIT = `${UPLOAD_LIMITS.maxRecordBytes / 1024 / 1024} MB`;

const KINDS = Object.values(RECORD_UPLOADS)
  .map(({ name }) => name)
  .join(', ');

type Stage = 'idle' | 'sending' | 'checking' | 'adding';
const STAGE_WORDS: Record<Stage, string> = {
  idle: '',
  sending: 'Sending the file',
  checking: 'Checking the file',
  adding: 'Adding it to the request',
};

/** What can be told before a byte is sent. */
const faultOf = (file: File | null): string => {
  if (!file) return 'Choose a file';
  if (!recordTypeOfFile(file.name)) return `Records can be ${KINDS}. Save it as a PDF and choose that`;
  if (file.size === 0) return REFUSALS['file-empty'].title;
  return file.size > UPLOAD_LIMITS.maxRecordBytes ? `The file is larger than ${LIMIT}. Split it into parts` : '';
};

/** A file that says itself what it is may be taken at its word. */
const typeChoices = (canTell: boolean): { value: string; label: string }[] => [
  ...(canTell ? [{ value: '', label: 'As the file says' }] : []),
  ...RECORD_TYPES.map((value) => ({ value, label: RECORD_TYPE_NAMES[value] })),
];

/** One file straight to the quarantine bucket, with progress; it becomes a record once the scan accepts it. */
export const UploadRecord = ({ view, onClose }: { view: RequestView; onClose: () => void }) => {
  const { act } = useAction(view.request.id);
  const [file, setFile] = useState<File | null>(null);
  const [recordType, setRecordType] = useState<RecordType | ''>('notes');
  const [recordDate, setRecordDate] = useState('');
  const [stage, setStage] = useState<Stage>('idle');
  const [share, setShare] = useState(0);
  const [fault, setFault] = useState('');
  const [error, setError] = useState<unknown>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const run = async (chosen: File) => {
    setStage('sending');
    const onProgress = (done: number) => {
      setShare(done);
      if (done >= 1) setStage('checking');
    };
    const type = recordTypeOfFile(chosen.name) ?? 'application/pdf';
    const status = await uploadRecord({
      requestId: view.request.id,
      file: chosen,
      type,
      signal: stop.current.signal,
      onProgress,
    });
    if (status.status === 'refused') {
      const words = REFUSALS[status.refusal ?? 'file-damaged'];
      setFault(`${words.title}. ${words.detail}`);
      setStage('idle');
      return;
    }
    setStage('adding');
    await act('add-document', {
      uploadId: status.uploadId,
      ...(recordType ? { recordType } : {}),
      ...(recordDate ? { recordDate } : {}),
    });
    onClose();
  };
  const choose = (chosen: File | null) => {
    const chosenKind = chosen ? recordTypeOfFile(chosen.name) : undefined;
    const tells = chosenKind !== undefined && TELLS_ITS_TYPE.includes(chosenKind);
    setFile(chosen);
    setRecordType((now) => (tells ? '' : now || 'notes'));
  };
  const submit = () => {
    const problem = faultOf(file);
    setFault(problem);
    setError(null);
    if (problem || !file) return;
    run(file).catch((caught: unknown) => {
      setError(caught);
      setStage('idle');
    });
  };
  const isBusy = stage !== 'idle';
  const kind = file ? recordTypeOfFile(file.name) : undefined;
  const tellsItsType = kind !== undefined && TELLS_ITS_TYPE.includes(kind);
  return (
    <Dialog onClose={onClose} title="Upload a record">
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          type="file"
          accept={RECORD_ACCEPT}
          label="File"
          description={`${KINDS}. Up to ${LIMIT}, without a password`}
          error={fault || undefined}
          disabled={isBusy}
          onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
        />
        {kind && (
          <p role="status" className="small">
            <span className="tag" data-tone="accent">
              {RECORD_UPLOADS[kind].name}
            </span>{' '}
            {SOURCE_WORDS[kind]}
          </p>
        )}
        <NativeSelect
          label="What it is"
          value={recordType}
          disabled={isBusy}
          data={typeChoices(tellsItsType)}
          onChange={(event) => setRecordType(event.currentTarget.value as RecordType | '')}
        />
        <TextInput
          type="date"
          label="Date of the record (optional)"
          value={recordDate}
          disabled={isBusy}
          onChange={(event) => setRecordDate(event.currentTarget.value)}
        />
        {isBusy && (
          <div>
            <Progress value={stage === 'sending' ? share * 100 : 100} animated aria-label="Upload" size="lg" />
            <p role="status" className="small">
              {STAGE_WORDS[stage]}
              {stage === 'sending' ? `: ${Math.round(share * 100)} %` : '…'}
            </p>
          </div>
        )}
        {error !== null && <ProblemNote error={error} />}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isBusy}>
            Upload
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
