import { LINK } from '#shared/access/links.ts';
import type { Request } from '#shared/request/request.ts';
import { bytesWords } from '../words/dates.ts';
import { countOf } from '../words/names.ts';
import { ActionDialog } from './action-dialog.tsx';
import { FactList } from './fact-list.tsx';

type Props = { request: Request; onClose: () => void };

/** The last look before a record leaves: to whom, what, and how the code travels. */
export const ReleaseDialog = ({ request, onClose }: Props) => {
  const { packet, pickupContact, requester } = request;
  return (
    <ActionDialog
      requestId={request.id}
      action="release"
      title="Release the packet"
      submit="Release"
      body={() => (packet?.sha256 ? { packetSha256: packet.sha256 } : null)}
      onClose={onClose}
    >
      <p>The requester gets a link by e-mail, and a code over the other channel when they open it.</p>
      <FactList
        facts={[
          ['To', requester.organization ? `${requester.name}, ${requester.organization}` : requester.name],
          ['Link goes to', requester.email],
          ['Code goes to', pickupContact?.address],
          ['Packet', packet && `${countOf(packet.pages ?? 0, 'page')}, ${bytesWords(packet.bytes ?? 0)}`],
          ['SHA-256', packet?.sha256 && <span className="mono small">{packet.sha256}</span>],
          ['Link works for', `${LINK.expiresAfterDays} days, ${LINK.maxGrants} downloads`],
        ]}
      />
    </ActionDialog>
  );
};
