import type { z } from 'zod';
import type { QuoteAsked } from '#shared/api/fees.ts';
import type {
  letterGrant,
  pickupGrant,
  pickupKey,
  pickupSession,
  StatusView,
  Submission,
  submitted,
} from '#shared/api/public.ts';
import type { UploadStatus, UploadTicket, UploadWanted } from '#shared/api/uploads.ts';
import type { AuthorizationForm } from '#shared/law/authorization/form.ts';
import type { AuthorizationVerdict } from '#shared/law/authorization/judge.ts';
import type { Signature } from '#shared/law/authorization/signed-text.ts';
import type { Quote } from '#shared/law/fees/quote.ts';
import type { Result } from '#shared/result.ts';
import type { Answers } from '#shared/wizard/answers.ts';
import type { Language } from '#shared/words/format.ts';
import type { Site } from '#web/public/page-context.ts';
import type { Drafts } from '../adapters/drafts.ts';
import type { ShownText, SigningKey } from '../stages/sign/open-signing.ts';

type Owner = { kind: 'draft'; id: string };
type At = { now: Date };
type PickupSession = z.infer<typeof pickupSession>;

/** Everything the pages need from outside, so that tests walk the whole site in memory. handler.ts fills it in. */
export type Ports = {
  site: Site;
  /** Where the browser reaches us, without a path: forms from elsewhere are refused. */
  origin: string;
  /** Where a download may lead: browsers hold redirects of a form to the page's form-action. */
  packetsOrigin: () => Promise<string>;
  now: () => Date;
  newSecret: () => string;
  pause: (millis: number) => Promise<unknown>;
  /** Keeps a fault for us and gives it a number for the visitor. */
  recordFault: (error: Error) => string;
  drafts: Drafts;
  requestUpload: (
    call: At & { owner: Owner; wanted: UploadWanted; redirectTo: string },
  ) => Promise<Result<UploadTicket>>;
  uploadStatuses: (call: { owner: Owner }) => Promise<Result<UploadStatus[]>>;
  removeUpload: (call: { owner: Owner; uploadId: string }) => Promise<Result<unknown>>;
  submitRequest: (
    call: At & { submission: Submission; owner: Owner; idempotency: { key: string; bodyHash: string } },
  ) => Promise<Result<z.infer<typeof submitted>>>;
  quoteForAnyone: (call: At & { asked: QuoteAsked }) => Quote;
  /** The verdict on the paper of a draft; null while the pages before it are open. */
  judgePaper: (call: { answers: Answers; today: string }) => AuthorizationVerdict | null;
  readPaper: (call: At & { sessionId: string }) => Promise<Result<AuthorizationForm>>;
  correctAuthorization: (call: At & { sessionId: string; form: AuthorizationForm }) => Promise<Result<unknown>>;
  inviteSigner: (call: At & { sessionId: string; email: string }) => Promise<Result<unknown>>;
  ticketForPaper: (call: At & { sessionId: string; redirectTo: string }) => Promise<Result<UploadTicket>>;
  papersOfStatus: (call: At & { sessionId: string }) => Promise<Result<UploadStatus[]>>;
  readSigning: (call: At & { key: SigningKey; language?: Language }) => Promise<Result<ShownText>>;
  signAuthorization: (
    call: At & { key: SigningKey; language: Language; textSha256: string; signature: Signature },
  ) => Promise<Result<unknown>>;
  askStatusCode: (call: At & { reference: string }) => Promise<Result<{ challengeId: string }>>;
  verifyStatusCode: (
    call: At & { challengeId: string; code: string },
  ) => Promise<Result<{ sessionId: string; reference: string }>>;
  statusOf: (call: At & { sessionId: string }) => Promise<Result<StatusView>>;
  askDenialReview: (call: At & { sessionId: string }) => Promise<Result<unknown>>;
  readLetter: (call: At & { sessionId: string; letterId: string }) => Promise<Result<z.infer<typeof letterGrant>>>;
  challengePickup: (call: At & { key: z.infer<typeof pickupKey> }) => Promise<Result<{ challengeId: string }>>;
  verifyPickup: (call: At & { challengeId: string; code: string }) => Promise<Result<PickupSession>>;
  readPickup: (call: At & { sessionId: string }) => Promise<Result<PickupSession>>;
  grantDownload: (call: At & { sessionId: string; volume: number }) => Promise<Result<z.infer<typeof pickupGrant>>>;
};
