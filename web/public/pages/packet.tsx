import type { z } from 'zod';
import type { pickupSession } from '#shared/api/public.ts';
import type { PacketFile } from '#shared/packet/packet-files.ts';
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
        <Downloads files={packet.volumes} action={action} context={context} />
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
          {packet.volumes.map(({ sha256 }) => (
            <code class="fingerprint">{sha256}</code>
          ))}
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

type DownloadsProps = { files: readonly PacketFile[]; action: string; context: PageContext };

/** One button a file: a large packet comes in several, each complete in itself. */
const Downloads = ({ files, action, context: { words, language } }: DownloadsProps) => (
  <form method="post" action={action}>
    {files.map(({ pages, bytes }, index) => (
      <p>
        <button class="usa-button usa-button--big" type="submit" name="volume" value={String(index + 1)}>
          {files.length === 1 ? words.pickup.download : words.pickup.downloadVolume(index + 1, files.length)}
        </button>
        {files.length > 1 ? (
          <span>
            {' '}
            {words.pickup.pages}: {pages} · {fileSize(bytes, language)}
          </span>
        ) : null}
      </p>
    ))}
  </form>
);
