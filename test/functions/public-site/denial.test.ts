import { describe, expect, it } from 'vitest';
import type { StatusView } from '#shared/api/public.ts';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { CODE, memorySite } from './memory-site.ts';
import { visitor } from './visitor.ts';

const opened = async (denial: NonNullable<StatusView['denial']>, language: 'en' | 'es' = 'en') => {
  const site = memorySite();
  Object.assign(site.world.status, { step: 'closed', state: 'CLOSED', actsNext: 'nobody', denial });
  const guest = visitor(site);
  await guest.post(`/${language}/status`, { reference: 'SP-4K7M-9XTC' });
  const page = await guest.follow(await guest.post(`/${language}/status/code`, { code: CODE }));
  return { ...site, guest, page };
};
const OPEN = { extent: 'whole', canAsk: true, review: 'none' } as const;

describe('a denial on the status page', () => {
  it.each([
    ['en', en],
    ['es', es],
  ] as const)(
    'says in %s that access was denied, where the reason is, and offers a review',
    async (language, words) => {
      const { page } = await opened(OPEN, language);
      expect(page.html).toContain(words.status.denial.title.whole);
      expect(page.html).toContain(words.status.denial.letter);
      expect(page.html).toContain(words.status.denial.ask);
      expect(page.html).toContain(`action="/${language}/status/review"`);
    },
  );

  it('DN-3: is reviewed on one press of a button, without script, and a second press changes nothing', async () => {
    const { guest, world } = await opened(OPEN);
    const after = await guest.follow(await guest.post('/en/status/review'));
    expect(world.status.denial).toMatchObject({ review: 'asked', canAsk: false });
    expect(after.html).toContain(en.status.denial.underReview);
    expect(after.html).not.toContain(en.status.denial.ask);
    expect((await guest.post('/en/status/review')).location).toMatch(/\/en\/status\/view$/);
  });

  it('never says that a link was sent', async () => {
    const { page } = await opened(OPEN);
    expect(page.html).not.toContain(en.status.stepNames.sent);
  });

  it('offers no review where there is none', async () => {
    const { page } = await opened({ ...OPEN, canAsk: false });
    expect(page.html).not.toContain(en.status.denial.ask);
    expect(page.html).toContain(en.status.denial.complain);
  });

  it.each(['upheld', 'reversed'] as const)('tells of a review that was %s', async (review) => {
    const { page } = await opened({ ...OPEN, canAsk: false, review });
    expect(page.html).toContain(en.status.denial.reviewed[review]);
  });

  it('asks for a new code when the visit has ended', async () => {
    const guest = visitor(memorySite());
    expect((await guest.post('/en/status/review')).location).toMatch(/ended=1/);
  });
});
