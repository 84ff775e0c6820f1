import { describe, expect, it } from 'vitest';
import { totalOf } from './facts.ts';

describe('The worked examples of the domain, without postage and tax', () => {
  it.each([
    [
      'FEE-GA-paper',
      'paper, 130 pages, certified',
      14_118,
      { state: 'GA', medium: 'paper', pages: 130, certified: true },
    ],
    ['FEE-PA-2025', 'paper, 75 pages', 13_264, { state: 'PA', medium: 'paper', pages: 75, asOf: '2025-06-01' }],
    ['FEE-IL-electronic-2024', 'electronic, 60 pages', 6400, { state: 'IL', pages: 60, asOf: '2024-06-01' }],
    ['FEE-TX-hospital-paper-base', 'paper, 450 pages', 26_250, { state: 'TX', medium: 'paper', pages: 450 }],
    ['FEE-VA-electronic', 'electronic, 900 pages', 16_000, { pages: 900 }],
    ['FEE-CO-pages', '55 pages, certified', 6258, { state: 'CO', pages: 55, certified: true }],
    ['FEE-MN-electronic', 'electronic, any size', 2000, { state: 'MN', pages: 4321 }],
  ] as const)('%s: %s is %d cents', (_, __, cents, given) => {
    expect(totalOf(given)).toBe(cents);
  });
});
