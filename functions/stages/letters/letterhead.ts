import type { Letterhead } from '#shared/letters/frame.ts';
import { type Language, readablePhone } from '#shared/words/format.ts';
import { config } from '../../adapters/config.ts';

/** The office's own paper. */
export const letterhead = (language: Language): Letterhead => ({
  facility: config('FACILITY_NAME'),
  address: config('FACILITY_ADDRESS'),
  phone: readablePhone(config('FACILITY_PHONE')),
  privacyOffice: config('PRIVACY_OFFICE'),
  statusUrl: `${config('PUBLIC_ORIGIN')}/${language}/status`,
});
