import type { ActionBody } from '#shared/api/staff.ts';
import { ok, refuse } from '#shared/result.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { type JudgedPaper, judgedPaper } from './judged-paper.ts';

/** Said by the letter itself, or never said to an outsider: what is protected, and that it is (P2-21). */
const UNSAID = /^S(02_NO_ASSURANCE|02_PERIOD|18_|19_|07_PSYCHOTHERAPY|07_STATE_PROTECTED|07_DATE|07_WRONG_PATIENT)/;
const NEEDS_ORDER = /^S(18_|19_|07_PSYCHOTHERAPY|07_STATE_PROTECTED)/;
const NOTICE = ['S02_NO_ASSURANCE', 'S02_NO_STATEMENT', 'S02_NO_DOCUMENTS', 'S02_NOTICE_TOO_THIN'];
const ORDER = ['S02_NO_ASSURANCE', 'S03_NO_STATEMENT', 'S03_NOT_SOUGHT', 'S05_NOT_QPO'];

const codesOf = ({ findings }: JudgedPaper) =>
  findings.flatMap(({ result, code }) => (result === 'fail' && code ? [code] : []));

const variablesOf = (judged: JudgedPaper) => {
  const { caseName, caseNumber, court, receivedOn, returnOn } = judged.facts;
  const codes = codesOf(judged);
  const has = (wanted: readonly string[]) => codes.some((code) => wanted.includes(code));
  const defects = judged.findings.flatMap(({ result, code, cure }) =>
    result === 'fail' && code && cure && !UNSAID.test(code) ? [cure] : [],
  );
  return {
    caseName: caseName ?? judged.facts.issuer,
    ...(caseNumber ? { caseNumber } : {}),
    ...(court ? { court } : {}),
    receivedOn,
    returnOn: returnOn ?? receivedOn,
    missing: [...(has(NOTICE) ? (['notice'] as const) : []), ...(has(ORDER) ? (['protective-order'] as const) : [])],
    defects: [...new Set(defects)].slice(0, 20),
    needsOrder: codes.some((code) => NEEDS_ORDER.test(code)),
  };
};

/** Tells the issuing party which assurance is missing and what else does not hold, before its date. */
export const objectToProcess = (call: StaffCall, { paragraph, by }: ActionBody<'object-to-process'>) =>
  mutate(call, 'object-to-process', async (request) => {
    const judged = judgedPaper(request, call.now);
    if (judged.verdict === 'pass')
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'letter', message: 'Nothing is wrong with the papers as they were read' }],
      });
    const letter = await letterWrites({
      call,
      request,
      letter: { kind: 'subpoena-objection', variables: variablesOf(judged), ...(paragraph ? { paragraph } : {}) },
      by,
    });
    if (!letter.ok) return letter;
    const { writes, notices, detail } = letter.value;
    return ok({ facts: request, writes, notices, detail });
  });
