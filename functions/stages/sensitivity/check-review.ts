import type { CaseFile } from '#functions/adapters/case-file.ts';
import { outsideScope } from '#shared/law/sensitivity/inventory.ts';
import { ok, type Result, refuse } from '#shared/result.ts';

/**
 * Before pages are handed over: somebody looked at every page of every record (invariant 1), and no record is there that
 * was not asked for, unless another person let it in with a reason (invariant 4).
 */
export const checkReview = ({ request, documents, labels }: CaseFile, asOf: string): Result<null> => {
  const records = documents.filter(({ kind }) => kind === 'record');
  const of = (id: string) => labels.find(({ documentId }) => documentId === id);
  const unseen = records.filter(({ id }) => !of(id)?.reviewed);
  if (unseen.length > 0)
    return refuse({
      code: 'labels-unreviewed',
      errors: unseen.map(({ id }) => ({ field: id, message: 'Look at every page, then confirm the labels' })),
    });
  const inventory = records.map(({ id, recordType, recordDate }) => ({ documentId: id, recordType, recordDate }));
  const strange = outsideScope(request.scope, inventory, asOf).filter(
    ({ document }) => !of(document.documentId)?.override,
  );
  if (strange.length > 0)
    return refuse({
      code: 'outside-scope',
      errors: strange.map(({ document, findings }) => ({
        field: document.documentId,
        message: findings.map(({ fact }) => fact).join('. '),
      })),
    });
  return ok(null);
};
