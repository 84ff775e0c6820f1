import type { RecordUploadType, UploadStatus, UploadTicket } from '#shared/api/uploads.ts';
import { BACKGROUND, ConnectionError, call, send } from './client.ts';

const POLL_MS = 1000;

/** Sends the presigned form: fields first, the file last, as S3 asks. XHR because fetch tells no upload progress. */
const postForm = (ticket: UploadTicket, file: File, onProgress: (share: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
    form.append('file', file);
    const xhr = new XMLHttpRequest();
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    xhr.onerror = () => reject(new ConnectionError(xhr.statusText));
    xhr.onload = () =>
      xhr.status < 300 ? resolve() : reject(new Error('The file store refused the file', { cause: xhr.status }));
    xhr.open('POST', ticket.url);
    xhr.send(form);
  });

const settled = async (uploadId: string, signal: AbortSignal): Promise<UploadStatus> => {
  for (;;) {
    const { body } = await call<UploadStatus>(`/uploads/${uploadId}`, { signal, headers: BACKGROUND });
    if (body.status !== 'waiting') return body;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
};

type Upload = {
  requestId: string;
  file: File;
  type: RecordUploadType;
  signal: AbortSignal;
  onProgress: (share: number) => void;
};

/** Uploads one record straight to the quarantine bucket and waits for the verdict of the scan. */
export const uploadRecord = async ({ requestId, file, type, signal, onProgress }: Upload): Promise<UploadStatus> => {
  const wanted = { kind: 'record', name: file.name, contentType: type, bytes: file.size };
  const key = crypto.randomUUID();
  const { body: ticket } = await send<UploadTicket>(`/requests/${requestId}/uploads`, wanted, {
    'idempotency-key': key,
  });
  await postForm(ticket, file, onProgress);
  return settled(ticket.uploadId, signal);
};
