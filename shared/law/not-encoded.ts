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
  {
    id: 'P2-24',
    why: 'Breach notification is a process of the privacy office outside this product; it opens no page and shuts none.',
  },
  {
    id: 'P2-25',
    why: 'The accounting of Part 2 disclosures waits for a federal rule; releases are in the accounting all the same. No intermediary works here.',
  },
  {
    id: 'P2-26',
    why: 'Penalties are for whoever breaks the rules; no decision of this product rests on their height.',
  },
];
