import { describe, expect, it } from 'vitest';
import { memorySite } from './memory-site.ts';
import { visitor } from './visitor.ts';
import { walkTo } from './walk.ts';

const checkPage = async (type: Parameters<typeof walkTo>[2], language: 'en' | 'es') => {
  const guest = visitor(memorySite());
  await walkTo(guest, language, type, '/check');
  return (await guest.get(`/${language}/request/check`)).html;
};

describe('the fee on the page before sending', () => {
  it.each([
    ['en', 'This is an estimate, not a bill.', 'The most you can be charged'],
    ['es', 'Este es un cálculo, no una factura.', 'Lo máximo que le podemos cobrar'],
  ] as const)(
    'in %s is an estimate with its maximum, its lines and their rules',
    async (language, estimate, maximum) => {
      const html = await checkPage('attorney', language);
      expect(html).toContain(estimate);
      expect(html).toContain(maximum);
      // Virginia: 20.00 + 50 x 0.37 + 370 x 0.18 for 70 pages a year in six years; the maximum is that of the law.
      expect(html).toContain('$105.10');
      expect(html).toContain('$160.00');
      expect(html).toContain('Va. Code 8.01-413');
    },
  );

  it('of a patient is at most $6.50, free in the portal, and never holds records back', async () => {
    const html = await checkPage('patient', 'en');
    expect(html).toContain('$6.50');
    expect(html).toContain('patient portal');
    expect(html).toContain('We never hold your records back because of money.');
    expect(html).not.toContain('$160.00');
  });

  it('of a provider who treats the patient is nothing', async () => {
    expect(await checkPage('provider', 'en')).toContain('There is no fee for this.');
  });
});
