import type { RequestView } from '#shared/api/staff.ts';
import { useStaff } from '../shell/use-staff.ts';
import { instantWords } from '../words/dates.ts';
import { FactList } from './fact-list.tsx';

const LINK_WORDS = {
  ACTIVE: { words: 'Works', tone: 'good' },
  FROZEN: { words: 'Frozen after wrong codes', tone: 'late' },
  REVOKED: { words: 'Revoked', tone: 'late' },
  EXPIRED: { words: 'Expired', tone: 'soon' },
} as const;

/** What left, and whether it can still be fetched. */
export const ReleasePanel = ({ view }: { view: RequestView }) => {
  const { timeZone } = useStaff();
  const { release } = view.request;
  if (!release) return null;
  const { link } = view;
  return (
    <section className="card" aria-labelledby="release">
      <div className="card-head">
        <h2 id="release">Release</h2>
        {link && (
          <span className="tag" data-tone={LINK_WORDS[link.state].tone}>
            Link: {LINK_WORDS[link.state].words}
          </span>
        )}
      </div>
      <div className="card-body">
        <FactList
          facts={[
            ['Released', instantWords(release.at, timeZone)],
            ['Downloads', link && `${link.grantsUsed} of ${link.grantsMax}`],
            ['First opened', link && (link.firstOpenedAt ? instantWords(link.firstOpenedAt, timeZone) : 'Not yet')],
            ['Expires', instantWords(link?.expiresAt ?? release.expiresAt, timeZone)],
            ['Link number', link && String(link.version)],
            [
              'SHA-256',
              <span key="sha" className="mono small">
                {release.packetSha256}
              </span>,
            ],
          ]}
        />
      </div>
    </section>
  );
};
