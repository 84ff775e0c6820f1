import { createPublicSite } from '#functions/public-site/app.tsx';
import type { Ports } from '#functions/public-site/ports.ts';
import { quoteForAnyone } from '#functions/stages/fees/quote-for-anyone.ts';
import { judgePaper } from '#functions/stages/submit/judge-paper.ts';
import { type StatusView, type Submission, submission as submissionSchema } from '#shared/api/public.ts';
import type { UploadStatus } from '#shared/api/uploads.ts';
import { uploadId } from '#shared/ids.ts';
import type { AuthorizationForm } from '#shared/law/authorization/form.ts';
import { type Signature, signedTextOf } from '#shared/law/authorization/signed-text.ts';
import { ok, refuse } from '#shared/result.ts';
import { aRequest } from '#test/support/requests.ts';
import { memoryDrafts } from './memory-drafts.ts';

// Where the hospital is: a fee depends on it.
process.env.FACILITY_STATE = 'VA';
process.env.FACILITY_NAME = 'Example General Hospital';
process.env.FACILITY_ALIASES = 'Example General';
process.env.FACILITY_TIME_ZONE = 'America/New_York';

export const ORIGIN = 'https://records.example.org';
export const BUCKET = 'https://quarantine.example.net/';
export const PACKETS = 'https://packets.example.net';
export const CODE = '12345678';

const anUploadId = (index: number) => uploadId.parse(`upl_${String(index).padStart(26, '0')}`);

/** What the world outside the pages knows: read and changed by tests. */
export type World = {
  now: Date;
  uploads: UploadStatus[];
  /** What the worker will say about the next file, once it has looked. */
  verdict: Pick<UploadStatus, 'status' | 'refusal'>;
  submissions: Submission[];
  submitRefusal?: 'key-reused' | 'documents-waiting';
  status: StatusView;
  keys: unknown[];
  grants: number;
  paper: AuthorizationForm;
  invited: string[];
  signatures: Signature[];
  faults: unknown[];
  breaks: boolean;
};

const newWorld = (): World => ({
  now: new Date('2026-11-22T15:00:00Z'),
  uploads: [],
  verdict: { status: 'accepted' },
  submissions: [],
  status: {
    reference: 'SP-4K7M-9XTC' as StatusView['reference'],
    state: 'RETRIEVE',
    step: 'gathering',
    actsNext: 'office',
    dueOn: '2026-12-22',
    submittedAt: '2026-11-22T15:00:00.000Z',
  },
  keys: [],
  grants: 0,
  paper: {},
  invited: [],
  signatures: [],
  faults: [],
  breaks: false,
});

const packet = (grantsLeft: number) => ({
  sessionId: 'pickup-session',
  reference: 'SP-4K7M-9XTC' as StatusView['reference'],
  pages: 131,
  bytes: 8_400_000,
  sha256: 'ab12'.repeat(16),
  volumes: [{ sha256: 'ab12'.repeat(16), pages: 131, bytes: 8_400_000 }],
  expiresAt: '2026-11-22T15:30:00.000Z',
  linkExpiresAt: '2026-12-06T15:00:00.000Z',
  grantsLeft,
});

const unusable = refuse({ code: 'link-unusable' });

const uploadPorts = (
  world: World,
  bucket: () => string,
): Pick<Ports, 'requestUpload' | 'uploadStatuses' | 'removeUpload'> => ({
  requestUpload: async ({ wanted, redirectTo }) => {
    const id = anUploadId(world.uploads.length + 1);
    world.uploads.push({ uploadId: id, kind: wanted.kind, name: wanted.name, status: 'waiting' });
    const fields = { key: `quarantine/${id}`, success_action_redirect: redirectTo, 'Content-Type': wanted.contentType };
    return ok({ uploadId: id, url: bucket(), fields });
  },
  uploadStatuses: async () => ok([...world.uploads]),
  removeUpload: async ({ uploadId: id }) => {
    world.uploads = world.uploads.filter((upload) => upload.uploadId !== id);
    return ok(null);
  },
});

const submitPort =
  (world: World): Ports['submitRequest'] =>
  async ({ submission, idempotency }) => {
    if (world.submitRefusal) return refuse({ code: world.submitRefusal });
    submissionSchema.parse(submission);
    if (world.submissions.length === 0) world.submissions.push(submission);
    const { reference } = world.status;
    return ok({
      reference,
      dueOn: '2026-12-22',
      receipt: {
        format: 'sallyport-receipt/1',
        reference,
        requestId: 'req_1',
        submittedAt: world.now.toISOString(),
        dueOn: '2026-12-22',
        submissionSha256: idempotency.bodyHash,
        uploads: [],
        audit: { seq: 1, hash: 'a'.repeat(64) },
      },
    });
  };

/** Put one beside the status of the world to have it shown as open. */
export const SIGN_TOKEN = 't'.repeat(43);
export const SIGN_NUMBER = 'ABCD-EFGH-JKMN-PQRS';
const opens = (key: Parameters<Ports['readSigning']>[0]['key']) =>
  'token' in key ? key.token === SIGN_TOKEN : key.number === SIGN_NUMBER;
const SHOWN = 'c'.repeat(64);

const paperPorts = (
  world: World,
  bucket: () => string,
): Pick<
  Ports,
  | 'readPaper'
  | 'correctAuthorization'
  | 'inviteSigner'
  | 'ticketForPaper'
  | 'papersOfStatus'
  | 'readSigning'
  | 'signAuthorization'
> => ({
  readPaper: async ({ sessionId }) => (sessionId === 'status-session' ? ok(world.paper) : unusable),
  correctAuthorization: async ({ sessionId, form }) => {
    if (sessionId !== 'status-session') return unusable;
    world.paper = form;
    return ok(null);
  },
  inviteSigner: async ({ sessionId, email }) => {
    if (sessionId !== 'status-session') return unusable;
    if (email === 'own@example.com') return refuse({ code: 'address-of-requester' });
    world.invited.push(email);
    return ok(null);
  },
  ticketForPaper: async ({ sessionId, redirectTo }) =>
    sessionId === 'status-session'
      ? uploadPorts(world, bucket).requestUpload({
          owner: { kind: 'draft', id: 'x' },
          wanted: { kind: 'authorization', name: 'file', contentType: 'application/pdf', bytes: 0 },
          redirectTo,
          now: world.now,
        })
      : unusable,
  papersOfStatus: async ({ sessionId }) => (sessionId === 'status-session' ? ok([...world.uploads]) : unusable),
  readSigning: async ({ key, language = 'en' }) =>
    opens(key) && world.signatures.length === 0
      ? ok({
          text: signedTextOf(
            aRequest(),
            { facility: 'Example General Hospital', address: '1 Main St' },
            '2026-11-22',
            language,
          ),
          textSha256: SHOWN,
          language,
        })
      : unusable,
  signAuthorization: async ({ key, textSha256, signature }) => {
    if (!opens(key)) return unusable;
    if (textSha256 !== SHOWN) return refuse({ code: 'stale-version' });
    world.signatures.push(signature);
    return ok(null);
  },
});

type Addresses = { origin: () => string; bucket: () => string };
const FAR: Addresses = { origin: () => ORIGIN, bucket: () => BUCKET };

/** The public site with everything behind it in memory. */
export const memorySite = ({ origin, bucket }: Addresses = FAR) => {
  const world = newWorld();
  let secrets = 0;
  const ports: Ports = {
    site: { facility: 'Example General Hospital', phone: '202-555-0143', timeZone: 'America/New_York' },
    get origin() {
      return origin();
    },
    packetsOrigin: async () => PACKETS,
    now: () => world.now,
    newSecret: () => `secret-${++secrets}-${'x'.repeat(30)}`,
    // The worker's verdict comes while the page waits for it.
    pause: async () => {
      world.uploads = world.uploads.map((file) =>
        file.status === 'waiting' ? { ...file, ...world.verdict, bytes: 240_000, pages: 3 } : file,
      );
    },
    recordFault: (error) => `fault-${world.faults.push(error)}`,
    drafts: memoryDrafts(),
    ...uploadPorts(world, bucket),
    submitRequest: submitPort(world),
    quoteForAnyone,
    judgePaper,
    ...paperPorts(world, bucket),
    askStatusCode: async () => ok({ challengeId: 'status-challenge' }),
    verifyStatusCode: async ({ challengeId, code }) =>
      challengeId === 'status-challenge' && code === CODE
        ? ok({ sessionId: 'status-session', reference: world.status.reference })
        : unusable,
    statusOf: async ({ sessionId }) => {
      if (world.breaks) throw new Error('the table is away');
      return sessionId === 'status-session' ? ok(world.status) : refuse({ code: 'not-signed-in' });
    },
    askDenialReview: async ({ sessionId }) => {
      if (sessionId !== 'status-session') return unusable;
      const { denial } = world.status;
      if (!denial?.canAsk) return refuse({ code: 'not-reviewable' });
      world.status = { ...world.status, denial: { ...denial, canAsk: false, review: 'asked' } };
      return ok(null);
    },
    readLetter: async ({ sessionId, letterId }) =>
      sessionId === 'status-session' && world.status.letters?.some(({ id }) => id === letterId)
        ? ok({
            url: `${PACKETS}/letters/x.pdf?X-Amz-Signature=1`,
            fileName: 'letter.pdf',
            sha256: 'ab12'.repeat(16),
            bytes: 18_000,
            urlExpiresAt: '2026-11-22T15:01:00.000Z',
          })
        : unusable,
    challengePickup: async ({ key }) => {
      world.keys.push(key);
      return ok({ challengeId: 'pickup-challenge' });
    },
    verifyPickup: async ({ challengeId, code }) =>
      challengeId === 'pickup-challenge' && code === CODE ? ok(packet(5 - world.grants)) : unusable,
    readPickup: async ({ sessionId }) => (sessionId === 'pickup-session' ? ok(packet(5 - world.grants)) : unusable),
    grantDownload: async ({ sessionId }) => {
      if (sessionId !== 'pickup-session' || world.grants >= 5) return unusable;
      world.grants += 1;
      return ok({
        url: `${PACKETS}/packets/x.pdf?X-Amz-Signature=1`,
        fileName: 'records.pdf',
        sha256: 'ab12'.repeat(16),
        bytes: 8_400_000,
        urlExpiresAt: '2026-11-22T15:01:00.000Z',
      });
    },
  };
  return { app: createPublicSite(ports), ports, world };
};
