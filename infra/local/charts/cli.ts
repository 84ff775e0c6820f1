import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCharts } from './make-charts.ts';

/** npm run charts -- DIR */
const folder = process.argv[2];
if (!folder) {
  console.error('Usage: npm run charts -- DIR');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const { id, pages, bytes, title } of await makeCharts()) {
  const file = join(folder, `${id}.pdf`);
  writeFileSync(file, bytes);
  console.log(`${file}  ${pages} pages  ${Math.round(bytes.length / 1000)} KB  ${title}`);
}
