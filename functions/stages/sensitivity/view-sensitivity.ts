import type { CaseFile } from '#functions/adapters/case-file.ts';
import type { SensitivityView } from '#shared/api/sensitivity.ts';
import { judgeSensitivity } from '#shared/law/sensitivity/coverage.ts';
import { outsideScope } from '#shared/law/sensitivity/inventory.ts';
import { packetWords } from '#shared/packet/words.ts';
import { factsOf } from './facts-of.ts';

/** Labels x coverage as of today, for staff. Content for requests that hold no records yet: nothing to show. */
export const viewSensitivity = (file: CaseFile, now: Date): SensitivityView => {
  const facts = factsOf(file, now);
  const covered = judgeSensitivity(facts);
  const { request, documents, labels, consents } = file;
  const records = documents.filter(({ kind }) => kind === 'record');
  const withheld = covered.pages.total - covered.pages.going;
  return {
    asOf: facts.asOf,
    documents: records.map(({ id, recordType, recordDate }, index) => {
      const row = labels.find(({ documentId }) => documentId === id);
      return {
        documentId: id,
        labels: row?.labels ?? [],
        ...(row?.reviewed ? { reviewed: row.reviewed } : {}),
        ...(row?.override ? { override: row.override } : {}),
        stretches: covered.documents[index]?.stretches ?? [],
        outside: outsideScope(request.scope, [{ documentId: id, recordType, recordDate }], facts.asOf).flatMap(
          ({ findings }) => findings,
        ),
      };
    }),
    labels: covered.labels,
    pages: covered.pages,
    consents: consents.consents,
    ...(withheld > 0 ? { words: packetWords(request.language).withheld(withheld) } : {}),
    notices: covered.notices.map(({ text }) => text),
  };
};
