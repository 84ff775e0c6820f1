import { runJudge } from './judge/run-judge.ts';

/** `npm run judge -- FACTS.json` */
const { status, out, error } = runJudge(process.argv.slice(2));
if (out) console.log(out);
if (error) console.error(error);
process.exitCode = status;
