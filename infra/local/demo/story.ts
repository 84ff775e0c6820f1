import { createHash } from 'node:crypto';
import { extractWords } from '#functions/pdf/text.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { base32, documentId as documentIdOf, type Mrn, markId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { expectOk } from './expect-ok.ts';
import type { StaffClient } from './staff-client.ts';
import { nextSpecialistStep, type Plan } from './staff-steps.ts';
import { waitFor } from './wait-for.ts';

/** Two people of the records office. The first prepares; the second approves. */
export type Office = { ana: StaffClient; ben: StaffClient };
export type Tell = <Value>(step: string, run: () => Promise<Value>) => Promise<Value>;

/** Brings one request from where it stands to released. Every step may be repeated: that is how it survives a crash. */
export const workToRelease = async (
  { ana, ben }: Office,
  requestId: string,
  plan: Plan,
  tell: Tell,
): Promise<RequestView> => {
  for (;;) {
    const view = await ana.view(requestId);
    const { request } = view;
    if (request.state === 'RELEASED' || request.state === 'ACCESSED') return view;
    const step = nextSpecialistStep(ana, view, plan);
    if (step) {
      await tell(`Ana: ${step.name}`, step.run);
      continue;
    }
    if (request.packet?.status === 'failed')
      throw new Error(`The packet was not built: ${request.packet.failure?.code}`);
    if (request.packet?.status !== 'built') {
      await tell('packet is redacted, proven and assembled', () => packetBuilt(ana, requestId));
      continue;
    }
    const { version, packet } = request;
    const body = { packetSha256: packet.sha256 ?? '' };
    await tell('Ana may not approve what she prepared', () =>
      refused(ana.tryTo(requestId, version, 'approve', body), 403),
    );
    await tell('Ben: approve', () => ben.act(requestId, version, 'approve', body));
  }
};

const packetBuilt = (ana: StaffClient, requestId: string) =>
  waitFor(
    'the packet',
    async () => {
      const { request } = await ana.view(requestId);
      return request.state !== 'QA' || request.packet?.status !== 'building' ? request : null;
    },
    300,
  );

export const refused = async (call: Promise<Response>, status: number): Promise<void> => {
  const response = await call;
  if (response.status !== status)
    throw new Error(`Expected ${status}, got ${response.status}: ${await response.text()}`);
};

/** Marks every place where one of the words stands, on every page of the document. */
export const marksOn =
  (ana: StaffClient, words: readonly string[]) =>
  async (documentId: string, { request, documents }: RequestView): Promise<Mark[]> => {
    const content = await ana.content(request.id, documentId);
    const bytes = new Uint8Array(await (await expectOk(await fetch(content.url), 'document')).arrayBuffer());
    const pages = documents.find(({ id }) => id === documentIdOf.parse(documentId))?.pages ?? 0;
    const found = await Promise.all(Array.from({ length: pages }, (_, index) => extractWords(bytes, index + 1)));
    return found.flatMap((page, index) =>
      page
        .filter(({ text }) => words.some((word) => text.includes(word)))
        .map(({ rect }, place) => ({
          id: markId.parse(
            `mrk_${base32(createHash('sha256').update(`${documentId}.${index}.${place}`).digest().subarray(0, 26))}`,
          ),
          page: index + 1,
          rect: [...rect] as Mark['rect'],
          reason: 'third-party' as const,
          source: 'search' as const,
        })),
    );
  };

export const planFor = (
  ana: StaffClient,
  patient: { mrn: Mrn; family: string },
  charts: Plan['charts'],
  hidden: readonly string[],
): Plan => ({
  ...patient,
  charts,
  marksFor: marksOn(ana, hidden),
});
