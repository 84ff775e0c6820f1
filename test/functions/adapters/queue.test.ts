import { beforeAll, describe, expect, it } from 'vitest';
import { disclosureRow } from '#functions/adapters/disclosures.ts';
import { patientItem } from '#functions/adapters/patients.ts';
import { seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { staff } from '#test/support/requests.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();

const FACILITY = 'Example Hospital';
type Items = { items: { reference: string; dueOn: string; state: string }[]; next?: string };
let ana: Awaited<ReturnType<typeof signedIn>>;

beforeAll(async () => {
  await seedPatient();
  ana = await signedIn(staff('ana', 'roi_specialist'));
  const at = (dueOn: string, more: object = {}) => ({ facility: FACILITY, dueOn, ...more });
  await seedCase('VALIDATE', at('2026-11-21', { reference: 'SP-0VER-0001' }));
  await seedCase('VALIDATE', at('2026-11-22', { reference: 'SP-T0DA-0001' }));
  await seedCase('REDACT', at('2026-11-29', { reference: 'SP-S00N-0001' }));
  await seedCase('REDACT', at('2026-11-30', { reference: 'SP-1ATE-0001', ownerId: 'ben' }));
  await seedCase('RECEIVED', at('2026-12-20', { reference: 'SP-NEW0-0001' }));
  await seedCase('RELEASED', at('2026-11-20', { reference: 'SP-D0NE-0001' }));
  await seedCase('VALIDATE', at('2026-11-21', { reference: 'SP-E1SE-0001', facility: 'Elsewhere', ownerId: 'cleo' }));
});

const read = async (query: string) => (await ana.get(`/queue?${query}`)).body as unknown as Items;
const references = async (query: string) => (await read(query)).items.map(({ reference }) => reference);

describe('the queue', () => {
  it.each([
    ['view=mine', ['SP-0VER-0001', 'SP-T0DA-0001', 'SP-S00N-0001']],
    ['view=mine&state=REDACT', ['SP-S00N-0001']],
    ['view=unassigned', ['SP-NEW0-0001']],
    ['view=overdue', ['SP-0VER-0001']],
    ['view=due-soon', ['SP-T0DA-0001', 'SP-S00N-0001']],
    ['view=all', ['SP-0VER-0001', 'SP-T0DA-0001', 'SP-S00N-0001', 'SP-1ATE-0001', 'SP-NEW0-0001']],
    ['view=closed', ['SP-D0NE-0001']],
  ])('%s lists by due date, of this facility', async (query, expected) => {
    expect(await references(query)).toEqual(expected);
  });

  it('goes on page by page without losing or repeating one, also past a filter', async () => {
    for (let index = 0; index < 120; index += 1)
      await seedCase(
        index % 3 === 0 ? 'QA' : 'APPROVED',
        { facility: FACILITY, dueOn: '2027-01-05', ownerId: 'dan' },
        'bare',
      );
    for (const [query, count] of [
      ['view=all', 125],
      ['view=all&state=QA', 40],
    ] as const) {
      const ids: string[] = [];
      let page = await read(query);
      for (;;) {
        expect(page.items.length).toBeLessThanOrEqual(50);
        ids.push(...page.items.map((item) => JSON.stringify(item)));
        if (!page.next) break;
        page = await read(`${query}&cursor=${page.next}`);
      }
      expect(ids).toHaveLength(count);
      expect(new Set(ids).size).toBe(count);
    }
  });

  it("does not follow another view's place", async () => {
    const { next } = await read('view=all');
    const answer = await ana.get(`/queue?view=mine&cursor=${next}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'cursor' }] } });
  });
});

describe('the patient search', () => {
  it.each([
    [{ family: 'Example' }, 1],
    [{ family: 'EXAMPLE' }, 1],
    [{ family: 'exàmple' }, 1],
    [{ family: 'Exam' }, 0],
    [{ family: 'Example', dateOfBirth: '1980-02-29' }, 1],
    [{ family: 'Example', dateOfBirth: '1980-02-28' }, 0],
  ])('%j finds %i', async (search, count) => {
    const answer = await ana.post('/patients/search', search);
    expect(answer.body.patients).toHaveLength(count);
  });

  it('keeps names and record numbers out of the keys', () => {
    const item = patientItem({
      mrn: '1' as never,
      name: 'Rosa Example',
      family: 'Example',
      dateOfBirth: '1980-02-29',
      address: '',
      contacts: [],
    });
    expect(item.gsi1pk).toMatch(/^FAMILY#[0-9a-f]{64}$/);
    const { item: accounted } = disclosureRow({ mrn: '100001', at: 'now' } as never);
    expect(accounted.Put?.Item?.gsi1pk).toMatch(/^DISC#[0-9a-f]{64}$/);
  });
});
