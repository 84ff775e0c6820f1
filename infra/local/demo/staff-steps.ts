import type { ActionBody, RequestView } from '#shared/api/staff.ts';
import type { Mrn } from '#shared/ids.ts';
import type { IdentityCheck } from '#shared/law/route/judge-identity.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { balanceCents } from '#shared/request/fee.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { StaffClient } from './staff-client.ts';
import { waitFor } from './wait-for.ts';

/** What the specialist does next, read from where the request stands; null when it is somebody else's turn. */
export type Step = { name: string; run: () => Promise<RequestView> };

export type Plan = {
  /** Where the code goes when it is not the patient's own: a number found in an independent source. */
  foundContact?: ActionBody<'confirm-contact'>;
  /** The family name under which the patient is looked up, and the chart number to choose. */
  family: string;
  mrn: Mrn;
  charts: (title: string) => boolean;
  marksFor: (documentId: string, view: RequestView) => Promise<Mark[]>;
};

/** What a specialist finds when they compare with the record, or call an office back. */
const MATCHED: IdentityCheck[] = ['full_name', 'date_of_birth', 'address_or_phone', 'called_record'];
const CALLED: IdentityCheck[] = ['listed_office', 'called_office'];

export const nextSpecialistStep = (ana: StaffClient, view: RequestView, plan: Plan): Step | null => {
  const { request } = view;
  const { id, version } = request;
  const lane = LANES[request.lane];

  if (request.state === 'RECEIVED') return { name: 'claim', run: () => ana.act(id, version, 'claim', {}) };
  if (request.state === 'VALIDATE') {
    if (!request.identity)
      return {
        name: 'verify identity',
        run: () =>
          ana.act(id, version, 'verify-identity', {
            result: 'accepted',
            checked: lane.isPatientLane ? MATCHED : CALLED,
            demanded: [],
            papersFit: true,
          }),
      };
    if (lane.needsAuthorization && !request.authorization)
      return {
        name: 'accept the authorization',
        run: () => ana.act(id, version, 'check-authorization', paperOf(request)),
      };
    if (lane.needsAuthority && !request.authority)
      return {
        name: 'accept the proof of authority',
        run: () =>
          ana.act(id, version, 'check-authority', {
            result: 'accepted',
            facts: { kind: 'agent', paper: 'health_care_poa', inEffect: 'yes', coversHealth: 'yes' },
          }),
      };
    if (!request.match)
      return { name: 'match to a patient', run: () => ana.act(id, version, 'match-patient', { mrn: plan.mrn }) };
    if (!request.pickupContact)
      return { name: 'confirm the contact for the code', run: () => confirmContact(ana, view, plan) };
    return { name: 'start gathering', run: () => ana.act(id, version, 'begin-gathering', {}) };
  }
  if (request.state === 'RETRIEVE') return { name: 'add records from the chart', run: () => gather(ana, view, plan) };
  if (request.state === 'REDACT') return { name: 'mark and send to QA', run: () => redact(ana, view, plan) };
  if (request.state === 'APPROVED')
    return (
      feeStep(ana, view) ?? {
        name: 'release',
        run: () => ana.act(id, version, 'release', { packetSha256: request.packet?.sha256 ?? '' }),
      }
    );
  return null;
};

/** The synthetic paper that the requester sent, as a specialist reads it. */
const paperOf = ({ requester, patient, scope }: RequestView['request']): ActionBody<'check-authorization'> => ({
  form: {
    describes: 'My medical records',
    recordTypes: scope.recordTypes,
    discloser: 'Any provider who treated me',
    recipient: requester.organization ?? requester.name,
    purpose: 'My claim',
    expiry: { kind: 'after-signing', amount: 1, unit: 'year' },
    signed: 'yes',
    signedOn: new Date(Date.now() - DAY_MILLIS).toISOString().slice(0, 10),
    signer: { kind: 'patient', name: `${patient.name.given} ${patient.name.family}` },
    statements: { revocation: 'yes', revocationHow: 'yes', conditioning: 'yes', redisclosure: 'yes' },
  },
  method: 'Read against 45 CFR 164.508(c)',
  settled: [],
});
const DAY_MILLIS = 24 * 3600 * 1000;

/** A third party pays before the packet goes; a patient never waits for money. */
const feeStep = (ana: StaffClient, { request, fees }: RequestView): Step | null => {
  const { id, version } = request;
  if (fees.hold === 'not-invoiced')
    return {
      name: 'issue the invoice for the pages there are',
      run: () => ana.act(id, version, 'issue-invoice', { pages: fees.recordPages }),
    };
  const owed = balanceCents(request) ?? 0;
  if (fees.hold !== 'unpaid') return null;
  return {
    name: 'record the check',
    run: () => ana.act(id, version, 'record-payment', { cents: owed, method: 'check', reference: '1047' }),
  };
};

const confirmContact = async (ana: StaffClient, { request }: RequestView, plan: Plan) => {
  const contact = plan.foundContact ?? (await contactOnRecord(ana, plan));
  return ana.act(request.id, request.version, 'confirm-contact', contact);
};

const contactOnRecord = async (ana: StaffClient, plan: Plan) => {
  const { patients } = await ana.patients(plan.family);
  const contact = patients.find(({ mrn }) => mrn === plan.mrn)?.contacts.find(({ channel }) => channel === 'text');
  if (!contact) throw new Error('The record holds no phone number');
  return contact;
};

const gather = async (ana: StaffClient, view: RequestView, plan: Plan) => {
  let latest = view;
  const held = new Set(view.documents.filter(({ kind }) => kind === 'record').map(({ name }) => name));
  const { charts } = await ana.charts(view.request.id);
  for (const chart of charts.filter(({ title }) => plan.charts(title) && !held.has(title))) {
    latest = await ana.act(latest.request.id, latest.request.version, 'add-document', { chartId: chart.chartId });
  }
  return ana.act(latest.request.id, latest.request.version, 'begin-redaction', {});
};

const redact = async (ana: StaffClient, view: RequestView, plan: Plan) => {
  let latest = view;
  for (const { id } of view.documents.filter(({ kind }) => kind === 'record')) {
    const marks = await plan.marksFor(id, latest);
    if (marks.length > 0)
      latest = await ana.act(latest.request.id, latest.request.version, 'save-marks', { documentId: id, marks });
  }
  latest = await looksAtEveryPage(ana, latest);
  const isRead = async () => {
    const { actions } = await ana.view(latest.request.id);
    return actions.some(({ blockedBy }) => blockedBy === 'reading-unfinished') ? null : true;
  };
  await waitFor('the records to be read', isRead, READING_SECONDS);
  return ana.act(latest.request.id, latest.request.version, 'send-to-qa', {});
};

/** Confirms each record; labels that it has stay. */
const looksAtEveryPage = async (ana: StaffClient, view: RequestView) => {
  let latest = view;
  for (const { documentId, labels, reviewed } of view.sensitivity?.documents ?? []) {
    if (reviewed) continue;
    const kept = labels.map(({ label, from, to, source }) => ({ label, from, to, source }));
    latest = await ana.act(latest.request.id, latest.request.version, 'save-labels', {
      documentId,
      labels: kept,
      reviewed: true,
    });
  }
  return latest;
};

/** Paper is read at one or two seconds a page. */
const READING_SECONDS = 300;
