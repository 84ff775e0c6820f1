import { packet, presignDownload } from './objects.ts';

let origin: Promise<string> | undefined;

/** Where presigned downloads live, as the SDK addresses the bucket. Signing is arithmetic: nothing is called. */
export const packetsOrigin = (): Promise<string> => {
  origin ??= presignDownload({
    place: packet('0'.repeat(64)),
    fileName: 'none.pdf',
    contentType: 'application/pdf',
    seconds: 1,
  }).then((url) => new URL(url).origin);
  return origin;
};
