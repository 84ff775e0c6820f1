import { STATES } from './states.ts';
import { ACTIONS, WORKFLOW } from './workflow.ts';

/** The workflow as a Mermaid state diagram; a test holds the README's copy against it. Pending is left to words: it is reached from three states. */
export const workflowDiagram = (): string => {
  const edges = new Map<string, string[]>();
  for (const action of ACTIONS) {
    const { from, to } = WORKFLOW[action];
    if (to === 'same' || to === 'pended-from' || to === 'denied-from' || to === 'PENDED') continue;
    for (const state of from) {
      if (state === 'PENDED' || state === to) continue;
      const edge = `${state} --> ${to}`;
      edges.set(edge, [...(edges.get(edge) ?? []), action]);
    }
  }
  const order = (edge: string) => STATES.findIndex((state) => edge.startsWith(`${state} `));
  const lines = [...edges]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([edge, actions]) => `    ${edge}: ${actions.join(', ')}`);
  return ['stateDiagram-v2', '    [*] --> RECEIVED: submit', ...lines, '    CLOSED --> [*]'].join('\n');
};
