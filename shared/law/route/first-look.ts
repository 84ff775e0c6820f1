import type { Finding } from '../finding.ts';
import { judgeRepresentative } from './judge-representative.ts';
import type { RELATIONSHIPS } from './lane-facts.ts';
import type { RepresentativeFacts } from './representative-facts.ts';

type Relationship = (typeof RELATIONSHIPS)[number];
type Best = Pick<RepresentativeFacts, 'kind' | 'paper'> & Partial<RepresentativeFacts>;

/** The best that each can show. Of an estate nothing is known before the date of death, of others nothing at all. */
const BEST: Record<Relationship, Best | null> = {
  parent: { kind: 'parent', paper: 'birth_certificate', accessLimited: 'no', minorConsented: 'no' },
  guardian: null,
  agent: { kind: 'agent', paper: 'health_care_poa', inEffect: 'yes', coversHealth: 'yes' },
  estate: null,
  other: null,
};

/** The facts as if the best paper came: what fails even then is said before anything is sent. */
export const bestFacts = (
  relationship: Relationship,
  patientBorn: string,
  asOf: string,
): RepresentativeFacts | null => {
  const best = BEST[relationship];
  return best && { ...best, patientBorn, asOf };
};

/** What no paper can cure: a parent of an adult. */
export const firstLook = (relationship: Relationship, patientBorn: string, asOf: string): Finding[] => {
  const facts = bestFacts(relationship, patientBorn, asOf);
  return facts ? judgeRepresentative(facts).findings.filter(({ result }) => result === 'fail') : [];
};
