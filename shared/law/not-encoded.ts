/** Rules of the domain that this program deliberately does not judge by, and why. Each area adds its rows. */
export const NOT_ENCODED: readonly { id: string; why: string }[] = [
  {
    id: 'RA-8',
    why: 'A proposal of 2021 (15 + 15 days) that never became law. The number lies in the data of the clock, so a final rule is one new row.',
  },
];
