import { readFileSync } from 'node:fs';
import { portal } from './portal.ts';

const files = { bundles: 'dist/functions', web: 'dist/web' };

/**
 * What `cdk synth` and `cdk deploy` run, after `npm run build` made the files. The command line passes the context of
 * cdk.json on; run directly (`tsx infra/app.ts`, in a third of the time) it is read here, and the result is the same.
 */
const isRunByCdk = process.env.CDK_CONTEXT_JSON !== undefined;
const direct = () => ({ context: JSON.parse(readFileSync('cdk.json', 'utf8')).context, outdir: 'cdk.out' });

portal(files, isRunByCdk ? {} : direct()).synth();
