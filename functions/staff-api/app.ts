import { OpenAPIHono } from '@hono/zod-openapi';
import { limitBody } from '#functions/http/body.ts';
import { refuseCrossSite, requireJson } from '#functions/http/cross-site.ts';
import { answerFault, answerUnknown } from '#functions/http/problem.ts';
import { securityHeaders } from '#functions/http/security-headers.ts';
import { refuseInvalid } from '#functions/http/validation.ts';
import { refuseUnguarded } from './rights.ts';
import { addAccountingRoutes } from './routes/accounting.ts';
import { addActionRoutes } from './routes/actions.ts';
import { addAuthRoutes } from './routes/auth.ts';
import { addDocsRoutes } from './routes/docs.ts';
import { addDocumentRoutes } from './routes/documents.ts';
import { addLawRoutes } from './routes/law.ts';
import { addLetterRoutes } from './routes/letters.ts';
import { addPacketRoutes } from './routes/packets.ts';
import { addPatientRoutes } from './routes/patients.ts';
import { addQueueRoutes } from './routes/queue.ts';
import { addRequestRoutes } from './routes/requests.ts';
import { addSuggestionRoutes } from './routes/suggestions.ts';
import { addUploadRoutes } from './routes/uploads.ts';
import type { StaffEnv } from './staff-env.ts';

/** The staff API. `clock` is asked once per call: all that a call does has one time. */
export const createStaffApi = (clock: () => Date = () => new Date()) => {
  const root = new OpenAPIHono<StaffEnv>();
  root.onError(answerFault);
  root.notFound(answerUnknown);
  root.use(securityHeaders());
  root.use(async (c, next) => {
    c.set('now', clock());
    await next();
  });
  root.use(refuseCrossSite, limitBody(), requireJson);

  const routes = new OpenAPIHono<StaffEnv>({ defaultHook: refuseInvalid });
  addAuthRoutes(routes);
  addQueueRoutes(routes);
  addRequestRoutes(routes);
  addActionRoutes(routes);
  addAccountingRoutes(routes);
  addPatientRoutes(routes);
  addUploadRoutes(routes);
  addDocumentRoutes(routes);
  addSuggestionRoutes(routes);
  addPacketRoutes(routes);
  addLetterRoutes(routes);
  addLawRoutes(routes);
  addDocsRoutes(routes, (info) => root.getOpenAPI31Document(info));
  refuseUnguarded(routes);
  return root.route('/api/staff', routes);
};
