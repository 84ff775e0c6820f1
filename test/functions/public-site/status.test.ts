import { describe, expect, it } from 'vitest';
import type { StatusView } from '#shared/api/public.ts';
import type { DueBasis } from '#shared/law/clock/clock.ts';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { CODE, memorySite, PACKETS } from './memory-site.ts';
import { visitor } from './visitor.ts';

const opened = async (status: Partial<StatusView> = {}) => {
  const site = memorySite();
  Object.assign(site.world.status, status);
  const guest = visitor(site);
  await guest.post('/en/status', { reference: 'sp 4k7m 9xtc' });
  const page = await guest.follow(
    await guest.post('/en/status/code', { code: `${CODE.slice(0, 4)} ${CODE.slice(4)}` }),
  );
  return { ...site, guest, page };
};

describe('asking for a code', () => {
  it('gives one answer for every reference', async () => {
    const guest = visitor(memorySite());
    const [known, unknown] = [
      await guest.post('/en/status', { reference: 'SP-4K7M-9XTC' }),
      await guest.post('/en/status', { reference: 'SP-0000-0000' }),
    ];
    expect([known.status, known.location]).toEqual([unknown.status, unknown.location]);
  });

  it.each(['', 'my request', 'SP-12'])('asks again for "%s"', async (reference) => {
    const page = await visitor(memorySite()).post('/es/status', { reference });
    expect(page.status).toBe(422);
    expect(page.html).toContain(es.errors['reference-format']);
    expect(page.html).toContain(`value="${reference}"`);
  });
});

describe('the code', () => {
  it('can be filled in by the device and pasted', async () => {
    const { html } = await visitor(memorySite()).get('/en/status/code');
    expect(html).toContain('autocomplete="one-time-code"');
    expect(html).toContain('inputmode="numeric"');
  });

  it.each([
    ['nothing', '', 422, en.errors['code-missing']],
    ['a wrong code', '00000000', 404, en.errors['code-wrong']],
  ])('that is %s is explained', async (_name, code, status, words) => {
    const guest = visitor(memorySite());
    await guest.post('/en/status', { reference: 'SP-4K7M-9XTC' });
    const page = await guest.post('/en/status/code', { code });
    expect(page.status).toBe(status);
    expect(page.html).toContain(words);
  });
});

describe('the status page', () => {
  it('says who acts next and by when', async () => {
    const { page } = await opened();
    expect(page.html).toContain(en.status.actsNext.office('December 22, 2026'));
    expect(page.html).toContain('aria-current="step"');
  });

  const basis: DueBasis = {
    clock: 'hipaa',
    rule: 'RA-5',
    version: 1,
    citation: '45 CFR 164.524(b)(2)',
    startedOn: '2026-11-22',
    amount: 30,
    unit: 'calendar_day',
  };
  const inPapers: DueBasis = {
    clock: 'court',
    rule: 'COURT-DATE',
    version: 1,
    citation: 'x',
    startedOn: '2026-11-22',
  };

  it.each<[DueBasis, string]>([
    [basis, 'That is 30 days after November 22, 2026.'],
    [{ ...basis, amount: 15, unit: 'working_day' }, 'That is 15 work days after November 22, 2026.'],
    [{ ...basis, extendedOn: '2027-01-21' }, en.status.dueExtended],
    [inPapers, en.status.dueCourt],
  ])('says plainly how the date was found: %j', async (dueBasis, words) =>
    expect((await opened({ dueBasis })).page.html).toContain(words),
  );

  it('says what is needed, with the staff’s message and a phone number', async () => {
    const pend = { reason: 'deficient', note: 'Please sign page 2.' };
    const { page } = await opened({ step: 'action-needed', actsNext: 'requester', pend });
    for (const words of [en.status.actionTitle, pend.note, en.status.pendReasons.deficient, 'tel:2025550143'])
      expect(page.html).toContain(words);
  });

  it('says until when the link works, and when it works no more', async () => {
    const sent = { step: 'sent', actsNext: 'requester', releasedAt: '2026-11-25T15:00:00.000Z' } as const;
    const { page } = await opened({ ...sent, linkExpiresAt: '2026-12-09T15:00:00.000Z' });
    expect(page.html).toContain(en.status.actsNext.open);
    expect(page.html).toContain('The link works until December 9, 2026');
    expect((await opened(sent)).page.html).toContain(en.status.linkOff);
  });

  it('says when all is over', async () => {
    const { page } = await opened({ step: 'closed', actsNext: 'nobody' });
    expect(page.html).toContain(en.status.closedText);
  });

  it.each([
    ['en', en, 'November 24, 2026'],
    ['es', es, '24 de noviembre de 2026'],
  ] as const)(
    'lists the letters in %s, and gives each to the visit alone, without script',
    async (language, words, day) => {
      const letter = { id: `let_${'0'.repeat(26)}`, kind: 'denial', date: '2026-11-24', pages: 2 } as never;
      const { guest } = await opened({ letters: [letter] });
      const page = await guest.get(`/${language}/status/view`);
      for (const part of [words.status.lettersTitle, words.status.letterKinds.denial, day, words.status.letterPages(2)])
        expect(page.html).toContain(part);
      expect(page.html).toContain(`action="/${language}/status/letter"`);
      expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${PACKETS}`);
      const sent = await guest.post(`/${language}/status/letter`, { letter: `let_${'0'.repeat(26)}` });
      expect([sent.status, sent.location]).toEqual([303, `${PACKETS}/letters/x.pdf?X-Amz-Signature=1`]);
    },
  );

  it.each(['let_0', '', `let_${'1'.repeat(26)}`])(
    'begins again with words for a letter that is not there: "%s"',
    async (id) => {
      const { guest } = await opened();
      const page = await guest.follow(await guest.post('/es/status/letter', { letter: id }));
      expect(page.html).toContain(es.status.signedOut);
    },
  );

  it('asks for a new code when the visit is over', async () => {
    const guest = visitor(memorySite());
    const page = await guest.follow(await guest.get('/es/status/view'));
    expect(page.html).toContain(es.status.signedOut);
  });

  it('shows a fault of ours without its message, and with a number the log shares', async () => {
    const { guest, world } = await opened();
    world.breaks = true;
    const page = await guest.get('/es/status/view');
    expect(page.status).toBe(500);
    expect(page.html).toContain(es.faultReference('fault-1'));
    expect(page.html).not.toContain('table');
    expect(world.faults).toHaveLength(1);
  });
});
