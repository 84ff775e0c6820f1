import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { REQUESTER_TYPES } from '#shared/request/requesters.ts';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, instantWords } from '../words/dates.ts';
import { PURPOSE_NAMES, RECORD_TYPE_NAMES } from '../words/names.ts';
import { FactList } from './fact-list.tsx';

const periodOf = ({ dosFrom, dosTo }: Request['scope']): string => {
  if (!dosFrom && !dosTo) return 'All dates';
  return `${dosFrom ? dateWords(dosFrom) : 'From the start'} to ${dosTo ? dateWords(dosTo) : 'today'}`;
};

/** What was asked for; shown again beside the packet in QA. */
export const ScopeFacts = ({ request }: { request: Request }) => (
  <FactList
    facts={[
      ['Records', request.scope.recordTypes.map((type) => RECORD_TYPE_NAMES[type]).join(', ')],
      ['Dates of service', periodOf(request.scope)],
      ['In their words', request.scope.note],
      ['Purpose', request.purpose && PURPOSE_NAMES[request.purpose]],
    ]}
  />
);

export const Facts = ({ request }: { request: Request }) => {
  const { timeZone } = useStaff();
  const { requester, patient, statement } = request;
  return (
    <section className="card" aria-labelledby="facts">
      <div className="card-head">
        <h2 id="facts">Request</h2>
      </div>
      <div className="card-body stack">
        <FactList
          facts={[
            ['Kind', `${LANES[request.lane].name} (${LANES[request.lane].basis})`],
            ['Received', instantWords(request.submittedAt, timeZone)],
            ['Language', request.language === 'es' ? 'Spanish' : undefined],
          ]}
        />
        <h3>Asked for</h3>
        <ScopeFacts request={request} />
        <h3>Requester</h3>
        <FactList
          facts={[
            ['Name', requester.name],
            ['Who', REQUESTER_TYPES[requester.type].name],
            ['Organization', requester.organization],
            ['Relationship', requester.relationship],
            ['E-mail', requester.email],
            ['Phone', requester.phone],
          ]}
        />
        <h3>Patient, as described</h3>
        <FactList
          facts={[
            ['Name', `${patient.name.given} ${patient.name.family}`],
            ['Date of birth', dateWords(patient.dateOfBirth)],
            ['Clue', patient.clue],
          ]}
        />
        <h3>Statement of truth</h3>
        <FactList
          facts={[
            ['Signed as', statement.name],
            ['When', instantWords(statement.signedAt, timeZone)],
            ['Text', statement.textVersion],
          ]}
        />
      </div>
    </section>
  );
};
