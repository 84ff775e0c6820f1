import type { QueueItem } from '#shared/api/staff.ts';

/** Every word typed must occur somewhere in the row; order and capitals do not matter. */
export const matchesFilter = (
  item: Pick<QueueItem, 'reference' | 'requesterName' | 'patientName' | 'ownerName'>,
  filter: string,
): boolean => {
  const hay = `${item.reference} ${item.requesterName} ${item.patientName} ${item.ownerName ?? ''}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
};
