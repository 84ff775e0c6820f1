import type { Document, Request } from '../../request/request.ts';

type Range = { from: number; to: number };

/** Does a denial stand: made, and not reversed? */
export const standingDenial = ({ denial }: Pick<Request, 'denial'>) =>
  denial?.review?.outcome === 'reversed' ? undefined : denial;

/** The pages of a document that a denial in part keeps back: they never enter a packet, and the rest does (DN-1). */
export const deniedPages = (
  request: Pick<Request, 'denial'>,
  { id, pages, recordType }: Pick<Document, 'id' | 'pages' | 'recordType'>,
): Range[] => {
  const part = standingDenial(request)?.part;
  if (!part) return [];
  if (part.recordTypes.some((type) => type === recordType)) return [{ from: 1, to: pages }];
  return part.documents
    .filter(({ documentId }) => documentId === id)
    .flatMap(({ ranges }) => (ranges.length > 0 ? ranges : [{ from: 1, to: pages }]));
};
