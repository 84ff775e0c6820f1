import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workflowDiagram } from '#shared/request/diagram.ts';

it('the README shows the workflow as it is', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`\`\`\`mermaid\n${workflowDiagram()}\n\`\`\``);
});
