import type { UploadStatus } from '#shared/api/uploads.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { dropUpload, findUpload, statusOfUpload, type UploadOwner, uploadsOf } from '../../adapters/uploads.ts';

/** Every upload of one owner, oldest first. */
export const uploadStatuses = async ({ owner }: { owner: UploadOwner }): Promise<Result<UploadStatus[]>> =>
  ok((await uploadsOf(owner)).map(statusOfUpload));

/** One upload, for whoever holds its id. */
export const uploadStatus = async ({ uploadId }: { uploadId: string }): Promise<Result<UploadStatus>> => {
  const upload = await findUpload(uploadId);
  return upload ? ok(statusOfUpload(upload)) : refuse({ code: 'not-found' });
};

/** Takes an upload back before it is part of a request. */
export const removeUpload = async (named: { owner: UploadOwner; uploadId: string }): Promise<Result<null>> => {
  const upload = await findUpload(named.uploadId);
  const isOwn = upload?.owner.kind === named.owner.kind && upload.owner.id === named.owner.id;
  if (!upload || !isOwn || !(await dropUpload(upload))) return refuse({ code: 'not-found' });
  return ok(null);
};
