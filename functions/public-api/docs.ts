import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';
import { SESSION } from './session.ts';

const DESCRIPTION = {
  openapi: '3.1.0',
  info: {
    title: 'Sallyport public API',
    version: '1',
    description:
      'Ask for medical records, follow the request, download the packet. Refusals are problem details (RFC 9457). ' +
      'Nothing here says whether a person is or was a patient.',
  },
};

// Swagger UI styles itself by script and shows its logo from data.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const PAGE = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${DESCRIPTION.info.title}</title>
    <link rel="stylesheet" href="/assets/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <script src="/assets/docs/swagger-ui-bundle.js"></script>
    <script src="/api/public/docs/init.js"></script>
  </body>
</html>`;

const INIT = `SwaggerUIBundle({ url: '/api/public/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });`;

/** The API's description, for programs and for people. */
export const docsRoutes = (api: OpenAPIHono): void => {
  api.openAPIRegistry.registerComponent('securitySchemes', SESSION, { type: 'http', scheme: 'bearer' });
  api.doc31('/openapi.json', DESCRIPTION);
  api.get('/docs', (c) => c.html(PAGE, 200, { 'Content-Security-Policy': POLICY }));
  api.get('/docs/init.js', (c) => c.body(INIT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
};
