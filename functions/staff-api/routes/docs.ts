import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { open } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const DESCRIPTION = {
  openapi: '3.1.0',
  info: {
    title: 'Sallyport staff API',
    version: '1',
    description:
      'Every change needs Idempotency-Key (a fresh UUID) and If-Match (the ETag you last saw). Refusals are problem details (RFC 9457).',
  },
};

// Swagger UI styles itself by script and shows its logo from data.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sallyport staff API</title>
<link rel="stylesheet" href="/assets/docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<script src="/assets/docs/swagger-ui-bundle.js"></script>
<script src="/api/staff/docs/init.js"></script>
</body>
</html>`;

const INIT = `SwaggerUIBundle({ url: '/api/staff/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });`;

const getFile = (path: string, type: string, summary: string) =>
  createRoute({
    method: 'get',
    path,
    tags: ['Description'],
    summary,
    ...open,
    responses: {
      200: { description: summary, content: { [type]: { schema: z.string() } } } as { description: string },
    },
  });

/** The API's description, for programs and for people. */
export const addDocsRoutes = (app: StaffApp, describe: (info: typeof DESCRIPTION) => object): void => {
  let described: object | undefined;
  app.openapi(getFile('/openapi.json', 'application/json', 'This API, as OpenAPI 3.1'), (c) => {
    described ??= describe(DESCRIPTION);
    return c.json(described);
  });
  app.openapi(getFile('/docs', 'text/html', 'This API, to read and try'), (c) =>
    c.html(PAGE, 200, { 'Content-Security-Policy': POLICY }),
  );
  app.openapi(getFile('/docs/init.js', 'text/javascript', 'Starts the page above'), (c) =>
    c.body(INIT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
};
