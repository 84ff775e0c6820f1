import { handle } from 'hono/aws-lambda';
import { createStaffApi } from './app.ts';

export const handler = handle(createStaffApi());
