import { handle } from 'hono/aws-lambda';
import { config } from '../adapters/config.ts';
import { drafts } from '../adapters/drafts.ts';
import { newSecret } from '../adapters/new-id.ts';
import { packetsOrigin } from '../adapters/packets-origin.ts';
import { recordFault } from '../http/fault.ts';
import { challengePickup } from '../stages/deliver/challenge-pickup.ts';
import { grantDownload } from '../stages/deliver/grant-download.ts';
import { readPickup } from '../stages/deliver/read-pickup.ts';
import { verifyPickup } from '../stages/deliver/verify-pickup.ts';
import { askDenialReview } from '../stages/denial/request-review.ts';
import { quoteForAnyone } from '../stages/fees/quote-for-anyone.ts';
import { readLetter } from '../stages/letters/read-letter.ts';
import { correctAuthorization } from '../stages/sign/correct-authorization.ts';
import { inviteSigner } from '../stages/sign/invite-signer.ts';
import { readSigning } from '../stages/sign/open-signing.ts';
import { readPaper } from '../stages/sign/read-paper.ts';
import { signAuthorization } from '../stages/sign/sign-authorization.ts';
import { papersOfStatus, ticketForPaper } from '../stages/sign/status-papers.ts';
import { judgePaper } from '../stages/submit/judge-paper.ts';
import { requestUpload } from '../stages/submit/request-upload.ts';
import { askStatusCode, statusOf, verifyStatusCode } from '../stages/submit/status.ts';
import { submitRequest } from '../stages/submit/submit-request.ts';
import { removeUpload, uploadStatuses } from '../stages/submit/upload-status.ts';
import { createPublicSite } from './app.tsx';

const site = createPublicSite({
  site: {
    facility: config('FACILITY_NAME'),
    phone: config('FACILITY_PHONE'),
    timeZone: config('FACILITY_TIME_ZONE'),
  },
  origin: config('PUBLIC_ORIGIN'),
  packetsOrigin,
  now: () => new Date(),
  newSecret,
  pause: (millis) => new Promise((resolve) => setTimeout(resolve, millis)),
  recordFault,
  drafts,
  requestUpload,
  uploadStatuses,
  removeUpload,
  submitRequest,
  judgePaper,
  readPaper,
  correctAuthorization,
  inviteSigner,
  ticketForPaper,
  papersOfStatus,
  readSigning,
  signAuthorization,
  quoteForAnyone,
  askStatusCode,
  verifyStatusCode,
  statusOf,
  askDenialReview,
  readLetter,
  challengePickup,
  verifyPickup,
  readPickup,
  grantDownload,
});

export const handler = handle(site);
