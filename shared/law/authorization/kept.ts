import { z } from 'zod';
import { personId } from '../../ids.ts';
import { calendarDate } from '../../request/scope.ts';
import { authorizationForm, expiryEvent } from './form.ts';

/** What the paper says, as it lies with a request: who read it, and what staff know beside it. */
export const keptForm = z.object({
  form: authorizationForm,
  source: z.enum(['requester', 'staff', 'signature']),
  at: z.iso.datetime(),
  dateOfDeath: z.string().trim().max(40).optional(),
  events: z
    .array(z.strictObject({ event: expiryEvent, on: z.string().trim().max(40) }))
    .max(10)
    .optional(),
});

/** A doubt that a person settled, and how. */
export const settled = z.strictObject({ rule: z.string().max(20), note: z.string().trim().min(3).max(500) });

/** A revocation in writing (164.508(b)(5)): the register has one row a request. */
export const revocation = z.object({
  receivedOn: calendarDate,
  by: personId,
  at: z.iso.datetime(),
  /** What it stopped, and what had left before. */
  stopped: z.array(z.enum(['work', 'link'])),
  note: z.string().max(1000).optional(),
});
