import type { FeeSchedule, FreeUse } from '../schedule.ts';
import { AL } from './al.ts';
import { AR } from './ar.ts';
import { CA, CA_FREE } from './ca.ts';
import { CO } from './co.ts';
import { CT } from './ct.ts';
import { DC } from './dc.ts';
import { FL } from './fl.ts';
import { GA, GA_FREE } from './ga.ts';
import { IL } from './il.ts';
import { KY, KY_FREE } from './ky.ts';
import { MA, MA_FREE } from './ma.ts';
import { MD, MD_FREE } from './md.ts';
import { MI } from './mi.ts';
import { MN, MN_FREE } from './mn.ts';
import { MT } from './mt.ts';
import { NC } from './nc.ts';
import { NJ, NJ_FREE } from './nj.ts';
import { NY, NY_FREE } from './ny.ts';
import { OH, OH_FREE } from './oh.ts';
import { PA, PA_FREE } from './pa.ts';
import { TN } from './tn.ts';
import { TX, TX_FREE } from './tx.ts';
import { VA, VA_FREE } from './va.ts';
import { WA } from './wa.ts';

/** Every schedule, state by state. */
export const SCHEDULES: readonly FeeSchedule[] = [
  ...[AL, AR, CA, CO, CT, DC, FL, GA, IL, KY, MA, MD, MI, MN],
  ...[MT, NC, NJ, NY, OH, PA, TN, TX, VA, WA],
].flat();

/** Every use that is free or capped by the law of a state. */
export const FREE_USES: readonly FreeUse[] = [
  ...[CA_FREE, GA_FREE, KY_FREE, MA_FREE, MD_FREE, MN_FREE, NJ_FREE, NY_FREE, OH_FREE, PA_FREE, TX_FREE, VA_FREE],
].flat();

/** States known to have no fee statute: there is nothing to quote by (found at recordrs.com; medium). */
export const NO_FEE_STATUTE: readonly string[] = ['AK', 'ID', 'SD'];

/** Postal codes, so that a state without data is told from one that does not exist. */
export const STATES: readonly string[] =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP'.split(
    ' ',
  );
