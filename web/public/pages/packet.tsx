import type { z } from 'zod';
import type { pickupSession } from '#shared/api/public.ts';
import { fileSize, longInstant } from '#shared/words/format.ts';
import { Facts, Notice } from '../components/notice.tsx';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

type PacketProps = { context: PageContext; packet: z.infer<typeof pickupSession>; action: string; finish: string };

/** What is about to be downloaded: pages, size, until when, how often still, and how to check the file. */
export const PacketPage = ({ context, packet, action, finish }: PacketProps) => {
  const { words, language, site } = context;
  const { pickup } = words;
  return (
    <Layout context={context} title={pickup.packetTitle}>
      <h1>{pickup.packetTitle}</h1>
      <Facts
        rows={[
          { name: pickup.reference, value: packet.reference },
          { name: pickup.pages, value: String(packet.pages) },
          { name: pickup.size, value: fileSize(packet.bytes, language) },
          { name: pickup.until, value: longInstant(packet.linkExpiresAt, language, site.timeZone) },
          { name: pickup.left, value: String(packet.grantsLeft) },
        ]}
      />
      {packet.grantsLeft > 0 ? (
        <form method="post" action={action}>
          <button class="usa-button usa-button--big" type="submit">
            {pickup.download}
          </button>
        </form>
      ) : (
        <Notice tone="warning">
          <p>{pickup.leftNone}</p>
        </Notice>
      )}
      <p>{pickup.keep}</p>
      <section class="sheet">
        <h2>{pickup.verifyTitle}</h2>
        <p>{pickup.verifyText}</p>
        <p>
          <code class="fingerprint">{packet.sha256}</code>
        </p>
      </section>
      <form method="post" action={finish}>
        <button class="usa-button usa-button--unstyled" type="submit">
          {pickup.finish}
        </button>
      </form>
    </Layout>
  );
};
