import { disclosuresOf } from '#functions/adapters/disclosures.ts';
import type { Disclosure } from '#shared/api/staff.ts';

/** The accounting of one patient's disclosures (45 CFR 164.528); those that need none are listed and marked so. */
export const listDisclosures = async ({ mrn }: { mrn: string }): Promise<{ disclosures: Disclosure[] }> => ({
  disclosures: await disclosuresOf(mrn),
});
