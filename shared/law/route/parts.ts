import { LANES, type Lane } from '../../request/lanes.ts';
import type { LaneFacts, LanePart } from './lane-facts.ts';

type Content = LanePart['contents'][number];
type Ask = LanePart['asks'][number];

/** RT-5: what a directive cannot reach needs an authorization; SUD records need their own consent or order. */
export const partsOf = (lane: Lane | null, facts: LaneFacts): LanePart[] => {
  const contents = contentsOf(facts);
  if (!lane) return [{ lane, contents, asks: ['person'] }];
  const groups = new Map<string, LanePart>();
  for (const content of contents.length > 0 ? contents : [null]) {
    const part = partOf(lane, content, facts);
    const key = `${part.lane} ${part.asks.join()}`;
    const before = groups.get(key);
    groups.set(key, before ? { ...before, contents: [...before.contents, ...part.contents] } : part);
  }
  return [...groups.values()];
};

/** A letter that asks for more than the electronic record asks for the paper chart, too, unless somebody knows better. */
const contentsOf = ({ contents = [], directive }: LaneFacts): Content[] => {
  if (contents.length > 0) return [...new Set(contents)];
  return directive?.fromEhr === 'no' ? ['ehr', 'paper'] : [];
};

const partOf = (lane: Lane, content: Content | null, { proofs }: LaneFacts): LanePart => {
  const beyond = lane === 'RA_DIRECTIVE' && content !== null && content !== 'ehr';
  const own: Lane = beyond ? 'AUTH_3P' : lane;
  const asks = [...asksOf(own, proofs), ...(content === 'part2' ? part2Asks(own) : [])];
  return { lane: own, contents: content ? [content] : [], asks };
};

const asksOf = (lane: Lane, proofs: LaneFacts['proofs']): Ask[] => {
  const { needsAuthorization, needsAuthority, needsDirective, needsProcess, asksPurpose } = LANES[lane];
  const wanted: [boolean, 'authorization' | 'authority' | 'letter' | 'legal'][] = [
    [needsAuthorization, 'authorization'],
    [needsAuthority, 'authority'],
    [needsDirective, 'letter'],
    [needsProcess, 'legal'],
  ];
  const missing = wanted.flatMap(([isNeeded, proof]) => (isNeeded && !proofs.includes(proof) ? [proof] : []));
  return asksPurpose ? [...missing, 'purpose'] : missing;
};

/** 42 CFR 2.23: a patient may have their own. 2.61: a subpoena alone never suffices. */
const part2Asks = (lane: Lane): Ask[] => {
  if (lane === 'RA_SELF' || lane === 'RA_PR' || lane === 'AMEND_OR_ACCT') return [];
  return LANES[lane].deadline === 'process' ? ['part2-order'] : ['part2-consent'];
};
