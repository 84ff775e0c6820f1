import { z } from 'zod';
import { calendarDate } from '../../request/scope.ts';
import { answer } from '../answer.ts';
import { type Finding, type FindingResult, worst } from '../finding.ts';
import { findingOf } from './finding-of.ts';

/** What makes a letter of the patient a directive (164.524(c)(3)(ii), Ciox): the five things, in the order they are read. */
export const DIRECTIVE_PARTS = {
  signedByPatient: {
    code: 'R04_NOT_SIGNED',
    asks: 'The patient signed it',
    cure: 'Ask for a letter signed by the patient.',
  },
  electronicCopy: {
    code: 'R04_NOT_ELECTRONIC',
    asks: 'It asks for an electronic copy',
    cure: 'Paper, film and media for someone else need a signed authorization.',
  },
  fromEhr: {
    code: 'R04_NOT_EHR',
    asks: 'It asks only for what is in the electronic record',
    cure: 'Split the request: what is not in the electronic record needs a signed authorization.',
  },
  namesRecipient: {
    code: 'R04_NO_RECIPIENT',
    asks: 'It names who gets the copy',
    cure: 'Ask for a letter that names the person or company.',
  },
  saysWhere: {
    code: 'R04_NO_PLACE',
    asks: 'It says where to send the copy',
    cure: 'Ask for a letter that says where to send the copy.',
  },
} as const;
export type DirectivePart = keyof typeof DIRECTIVE_PARTS;
export const DIRECTIVE_PART_IDS = Object.keys(DIRECTIVE_PARTS) as [DirectivePart, ...DirectivePart[]];

export const directiveFacts = z.strictObject({
  signedByPatient: answer.describe('Did the patient sign the letter?'),
  electronicCopy: answer.describe('Does it ask for an electronic copy?'),
  fromEhr: answer.describe('Does it ask only for what the electronic health record holds?'),
  namesRecipient: answer.describe('Does it clearly name who receives the copy?'),
  saysWhere: answer.describe('Does it say where to send the copy?'),
});
export const directiveRead = z.strictObject({ says: directiveFacts, asOf: calendarDate });
export type DirectiveFacts = z.infer<typeof directiveFacts>;

/** RT-4: the "HITECH letter" test. It needs none of the statements of an authorization. */
export const judgeDirective = (facts: DirectiveFacts, asOf: string): { result: FindingResult; findings: Finding[] } => {
  const rule = findingOf('RT-4', asOf);
  const findings = DIRECTIVE_PART_IDS.map((part) => {
    const { code, asks, cure } = DIRECTIVE_PARTS[part];
    if (facts[part] === 'yes') return rule.pass(`${asks}.`);
    return facts[part] === 'no'
      ? rule.fail(code, `Not so: ${lower(asks)}.`, cure)
      : rule.look(code, `Nobody has said whether this is so: ${lower(asks)}.`, 'A person must read the letter.');
  });
  return { result: worst(findings), findings };
};

const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
