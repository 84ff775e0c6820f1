import { OpenAPIHono } from '@hono/zod-openapi';
import { limitBody } from '../http/body.ts';
import { requireJson } from '../http/cross-site.ts';
import { answerFault, answerUnknown } from '../http/problem.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { refuseInvalid } from '../http/validation.ts';
import { docsRoutes } from './docs.ts';
import { pickupRoutes } from './pickup.ts';
import { quoteRoutes } from './quotes.ts';
import { requestRoutes } from './requests.ts';
import { statusRoutes } from './status.ts';
import { uploadRoutes } from './uploads.ts';

const BASE = '/api/public';

/**
 * The API for outside programs: attorneys, insurers, copy services, apps of patients. It knows no cookies, so another
 * site has nothing to misuse; what is protected is protected by a code that a person received.
 */
export const publicApi = (now: () => Date) => {
  const api = new OpenAPIHono({ defaultHook: refuseInvalid }).basePath(BASE);
  api.use(securityHeaders(), limitBody(), requireJson);
  api.onError(answerFault);
  api.notFound(answerUnknown);
  uploadRoutes(api, now);
  quoteRoutes(api, now);
  requestRoutes(api, now);
  statusRoutes(api, now);
  pickupRoutes(api, now);
  docsRoutes(api);
  return api;
};
