import { Button } from '@mantine/core';
import type { SensitivityView } from '#shared/api/sensitivity.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { LABELS } from '#shared/law/sensitivity/labels.ts';
import { judge } from '#shared/request/workflow.ts';
import { useAction } from '../api/use-action.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords } from '../words/dates.ts';
import styles from './sensitivity.module.css';

type Consent = SensitivityView['consents'][number];
type Props = { view: RequestView; consents: Consent[]; asOf: string };

const endWords = ({ revokedOn, expiresOn, expiryEvent }: Consent): string => {
  if (revokedOn) return `revoked on ${dateWords(revokedOn)}`;
  if (expiresOn) return `holds until ${dateWords(expiresOn)}`;
  return expiryEvent ? `ends with: ${expiryEvent}` : 'names no end';
};

/** Papers on file beside the authorization; the card above says what each covers today. */
export const ConsentList = ({ view, consents, asOf }: Props) => {
  const { staff } = useStaff();
  const { act, error, isPending } = useAction(view.request.id);
  const canRevoke = judge(view.request, 'revoke-consent', staff).ok;
  if (consents.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="Consents and orders on file">
      <h3>Consents and orders on file</h3>
      <ul>
        {consents.map((consent) => (
          <li key={consent.id} className={styles.label}>
            <div className="row wrap between">
              <span className="small">
                <strong>
                  {consent.kind === 'order' ? 'Order' : 'Consent'} of {dateWords(consent.signedOn)}
                </strong>{' '}
                for {consent.recipients.join(', ') || 'this hospital'}, {endWords(consent)}
              </span>
              {canRevoke && !consent.revokedOn && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  loading={isPending}
                  aria-label={`Record that the consent of ${dateWords(consent.signedOn)} was revoked`}
                  onClick={() => void act('revoke-consent', { consentId: consent.id, on: asOf }).catch(() => undefined)}
                >
                  Was revoked
                </Button>
              )}
            </div>
            <p className="soft small">{consent.categories.map((name) => LABELS[name].name).join(', ')}</p>
          </li>
        ))}
      </ul>
      {error && <ProblemNote error={error} />}
    </section>
  );
};
