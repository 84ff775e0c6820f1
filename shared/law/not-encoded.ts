/** Rules of the domain that this program deliberately does not judge by, and why. Each area adds its rows. */
export const NOT_ENCODED: readonly { id: string; why: string }[] = [
  {
    id: 'RA-8',
    why: 'A proposal of 2021 (15 + 15 days) that never became law. The number lies in the data of the clock, so a final rule is one new row.',
  },
  {
    id: 'AU-23',
    why: 'Keeping the signed form for six years is retention of the buckets and tables, not a judgement.',
  },
  {
    id: 'AU-24',
    why: 'It only says what may not be asked for: no check asks for an original, a witness or a notary, and a test holds that.',
  },
  {
    id: 'AU-28',
    why: 'It only says what may not be asked for: no check asks whose form it is, and a test holds that.',
  },
];
