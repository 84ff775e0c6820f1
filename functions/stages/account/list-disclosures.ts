import { disclosuresOf } from '#functions/adapters/disclosures.ts';
import type { Disclosure } from '#shared/api/staff.ts';
import { ok, type Result } from '#shared/result.ts';

/** The accounting of one patient's disclosures (45 CFR 164.528); those that need none are listed and marked so. */
export const listDisclosures = async ({ mrn }: { mrn: string }): Promise<Result<Disclosure[]>> =>
  ok(await disclosuresOf(mrn));
