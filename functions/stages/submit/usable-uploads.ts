import type { FieldError, RefusalCode } from '#shared/refusal.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Upload, UploadOwner } from '../../adapters/uploads.ts';

/** An outside program has no session: knowing the id of an upload that nobody used yet is what proves it. */
const isOwn = (upload: Upload, owner: UploadOwner): boolean =>
  upload.owner.kind === owner.kind && (owner.kind === 'api' || upload.owner.id === owner.id);

const problemWith = (upload: Upload | undefined, owner: UploadOwner): { code: RefusalCode; message: string } | null => {
  if (!upload || !isOwn(upload, owner) || upload.requestId)
    return { code: 'invalid-input', message: 'This file is not known here: send it again' };
  if (upload.status === 'waiting')
    return { code: 'documents-waiting', message: 'This file is still being checked: wait a moment' };
  if (upload.status === 'refused')
    return { code: upload.refusal ?? 'file-damaged', message: 'This file cannot be used: remove it or send another' };
  return null;
};

/** The files a submission names, if every one of them is the sender's own and was accepted. */
export const usableUploads = (
  ids: readonly string[],
  found: readonly Upload[],
  owner: UploadOwner,
): Result<Upload[]> => {
  const unique = [...new Set(ids)];
  const problems = unique.flatMap((id, index) => {
    const problem = problemWith(
      found.find((upload) => upload.uploadId === id),
      owner,
    );
    return problem ? [{ ...problem, field: `uploads.${index}` }] : [];
  });
  const [first] = problems;
  if (!first) return ok(unique.flatMap((id) => found.filter((upload) => upload.uploadId === id).slice(0, 1)));
  const errors: FieldError[] = problems.map(({ field, message }) => ({ field, message }));
  return refuse({ code: first.code, errors });
};
