import { type Finding, worst } from '../finding.ts';
import { settle, type Word, word } from './make-finding.ts';

export type ScopeFacts = {
  /** What was asked for or authorised. `entire` is every type. */
  recordTypes: readonly string[];
  dosFrom?: string | undefined;
  dosTo?: string | undefined;
};
export type InventoryDocument = {
  documentId: string;
  recordType?: string | undefined;
  recordDate?: string | undefined;
};

const ofType = ({ recordTypes }: ScopeFacts, { recordType }: InventoryDocument): Word => {
  if (recordTypes.includes('entire')) return word('MN-5', 'pass', { fact: 'The whole chart was asked for' });
  if (!recordType || recordType === 'entire')
    return word('MN-5', 'look', {
      code: 'TYPE_UNKNOWN',
      fact: 'It is not said what type of record it is',
      cure: 'Add it again with its type',
    });
  return recordTypes.includes(recordType)
    ? word('MN-5', 'pass', { fact: 'Its type was asked for' })
    : word('MN-5', 'fail', {
        code: 'WRONG_TYPE',
        fact: 'Its type was not asked for',
        cure: 'Remove it, or have another person let it in with a reason',
      });
};

const ofDate = ({ dosFrom, dosTo }: ScopeFacts, { recordDate }: InventoryDocument): Word => {
  if (!dosFrom && !dosTo) return word('MN-5', 'pass', { fact: 'No dates were asked for' });
  if (!recordDate)
    return word('MN-5', 'look', {
      code: 'DATE_UNKNOWN',
      fact: 'It is not said when it was made',
      cure: 'Add it again with its date',
    });
  const isInside = (!dosFrom || recordDate >= dosFrom) && (!dosTo || recordDate <= dosTo);
  return isInside
    ? word('MN-5', 'pass', { fact: 'Its date was asked for' })
    : word('MN-5', 'fail', {
        code: 'WRONG_DATES',
        fact: 'It lies outside the dates asked for',
        cure: 'Remove it, or have another person let it in with a reason',
      });
};

/**
 * Documents outside what was asked for: they do not enter a packet without a recorded override (MN-5, invariant 4).
 * What nobody can tell is outside as well, until somebody says.
 */
export const outsideScope = <Document extends InventoryDocument>(
  scope: ScopeFacts,
  documents: readonly Document[],
  asOf: string,
): { document: Document; findings: Finding[] }[] =>
  documents
    .map((document) => ({
      document,
      findings: [ofType(scope, document), ofDate(scope, document)].map((said) => settle(said, asOf)),
    }))
    .filter(({ findings }) => worst(findings) !== 'pass')
    .map(({ document, findings }) => ({ document, findings: findings.filter(({ result }) => result !== 'pass') }));
