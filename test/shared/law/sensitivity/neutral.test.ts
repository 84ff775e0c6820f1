import { describe, expect, it } from 'vitest';
import { packetWords } from '#shared/packet/words.ts';
import type { State } from '#shared/request/states.ts';
import { statusViewOf } from '#shared/request/status-view.ts';
import { aRequest } from '#test/support/requests.ts';

const BEFORE_RELEASE = ['RECEIVED', 'VALIDATE', 'RETRIEVE', 'REDACT', 'QA', 'APPROVED'] as const satisfies State[];

describe('what others read', () => {
  it.each(BEFORE_RELEASE)('P2-21: the status in %s is the same with and without a patient or a label', (state) => {
    const facts = { state, approvals: [], packet: undefined };
    const bytes = (changes: object) => JSON.stringify(statusViewOf(aRequest({ ...facts, ...changes })));
    expect(bytes({ match: undefined, isSensitive: true, sensitiveByHand: true })).toBe(bytes({}));
  });

  it.each(['en', 'es'] as const)('P2-21: the words about pages that stay behind name no category (%s)', (language) => {
    const { withheld, withheldTitle } = packetWords(language);
    expect(`${withheldTitle} ${withheld(1)} ${withheld(30)}`).not.toMatch(
      /hiv|sida|mental|drog|substance|sustancia|part 2|genetic|consent|psych|abuse|abuso/i,
    );
    expect(withheld(1)).toMatch(/^1 p/);
  });
});
