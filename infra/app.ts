import { portal } from './portal.ts';

/** What `cdk synth` and `cdk deploy` run; `npm run build` has made the files before. */
portal({ bundles: 'dist/functions', web: 'dist/web' }).synth();
