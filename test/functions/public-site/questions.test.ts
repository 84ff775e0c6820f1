import { describe, expect, it } from 'vitest';
import type { StepId } from '#shared/wizard/answers.ts';
import { STEPS, stepOf } from '#shared/wizard/steps.ts';
import { type ErrorCode, en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import type { Asker } from '../../shared/wizard/example-answers.ts';
import { memorySite } from './memory-site.ts';
import { visitor } from './visitor.ts';
import { walkTo } from './walk.ts';

const at = async (language: 'en' | 'es', type: Asker, id: StepId) => {
  const guest = visitor(memorySite());
  const { path } = stepOf(id);
  if (id !== 'who') await walkTo(guest, language, type, `/${path}`);
  return { guest, path: `/${language}/request/${path}` };
};

/** One wrong answer a page: what is said, and which field the summary links to. */
const WRONG: [StepId, Asker, Record<string, string>, string, ErrorCode][] = [
  ['who', 'patient', {}, 'requesterType', 'who-missing'],
  [
    'patient',
    'patient',
    { given: 'Ana', family: 'Rivera', dobMonth: '4', dobYear: '1986' },
    'dobDay',
    'dob-day-missing',
  ],
  ['organization', 'attorney', { organization: 'Soto' }, 'name', 'name-missing'],
  ['representative', 'personal_representative', { name: 'Luis' }, 'relationship', 'relationship-missing'],
  ['insurer', 'insurer_life', {}, 'insurerKind', 'insurer-missing'],
  ['office', 'court', {}, 'officeKind', 'office-missing'],
  ['right', 'attorney', {}, 'right', 'right-missing'],
  ['letter', 'copy_service', {}, 'letterSays', 'letter-missing'],
  ['purpose', 'insurer_life', {}, 'purpose', 'purpose-missing'],
  ['uploads', 'attorney', {}, 'uploads', 'uploads-missing'],
  ['records', 'patient', { note: 'the stay of May' }, 'recordTypes', 'records-missing'],
  ['dates', 'patient', { period: 'some', fromMonth: '5' }, 'fromYear', 'from-year-missing'],
  ['contact', 'patient', { email: 'ana', phone: '5' }, 'email', 'email-format'],
];

describe.each(WRONG)('a mistake on the page "%s"', (id, type, form, field, code) => {
  it.each([
    ['en', en],
    ['es', es],
  ] as const)('is explained in %s, and nothing typed is lost', async (language, words) => {
    const { guest, path } = await at(language, type, id);
    const page = await guest.post(path, form);
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Error: /);
    expect(page.html).toContain(words.site.problem);
    expect(page.html).toContain(`<a href="#${field}">${words.errors[code]}</a>`);
    expect(page.html).toContain(`id="${field}"`);
    for (const typed of Object.values(form)) expect(page.html).toContain(typed);
  });
});

describe('every question', () => {
  it('names its own fields only: anything else is refused, in words', async () => {
    for (const { id, fields } of STEPS.filter((step) => step.fields.length > 0)) {
      const types: Partial<Record<StepId, Asker>> = {
        representative: 'personal_representative',
        insurer: 'insurer_life',
        office: 'court',
        letter: 'copy_service',
      };
      const type = types[id] ?? 'attorney';
      const { guest, path } = await at('en', type, id);
      const page = await guest.post(path, { isAdmin: '1' });
      expect(page.status, id).toBe(422);
      expect(page.html).toContain(en.errors['unexpected-field']);
      expect(fields.length).toBeGreaterThan(0);
    }
  });

  it('sends those who jump ahead to the first page that lacks an answer', async () => {
    const guest = visitor(memorySite());
    for (const step of [...STEPS.slice(1).map(({ path }) => path), 'check', 'sign']) {
      expect((await guest.get(`/en/request/${step}`)).location, step).toBe('/en/request/who');
      expect((await guest.post(`/en/request/${step}`)).status, step).toBe(step === 'check' ? 404 : 303);
    }
  });

  it('keeps a patient away from the questions of other lanes', async () => {
    const guest = visitor(memorySite());
    await walkTo(guest, 'en', 'patient', '/check');
    for (const path of ['purpose', 'uploads', 'organization', 'about-you'])
      expect((await guest.get(`/en/request/${path}`)).location).toBe('/en/request/check');
  });

  it('takes a form that is far too long for a mistake', async () => {
    const { guest, path } = await at('es', 'patient', 'records');
    const page = await guest.post(path, { note: 'x'.repeat(40_000) });
    expect(page.status).toBe(413);
    expect(page.html).toContain(es.refusals['too-large'].title);
  });

  it('takes nothing but a form', async () => {
    const { guest, path } = await at('en', 'patient', 'records');
    const page = await guest.call(path, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(page.status).toBe(400);
  });
});
