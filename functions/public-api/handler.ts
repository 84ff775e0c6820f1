import { handle } from 'hono/aws-lambda';
import { publicApi } from './app.ts';

export const handler = handle(publicApi(() => new Date()));
