import { z } from 'zod';
import { personId } from '../../ids.ts';
import { calendarDate } from '../../request/scope.ts';
import { findingResult } from '../finding.ts';
import { processPaper } from './facts.ts';

const signed = { by: personId, at: z.iso.datetime() };

/** The paper as it was read, on the head of its request. */
export const recordedPaper = processPaper.extend(signed);

/** The verdict on it. With `override` the legal office lifted the defects it names, with a reason. */
export const processCheck = z.object({
  result: z.enum(['accepted', 'rejected']),
  verdict: findingResult,
  /** The defects that stood when it was judged. */
  codes: z.array(z.string().max(40)),
  /** Nothing goes out up to and on this day. */
  holdUntil: calendarDate.optional(),
  note: z.string().max(1000).optional(),
  override: z.boolean().optional(),
  recordId: z.string(),
  ...signed,
});
