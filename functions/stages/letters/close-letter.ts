import type { ActionBody } from '#shared/api/staff.ts';
import type { WantedLetter } from '#shared/letters/kinds.ts';
import { whyUnproven } from '#shared/letters/proven.ts';
import type { Request } from '#shared/request/request.ts';

type Close = ActionBody<'close'>;

const noRecords = ({ patient, scope, facility }: Request, { search }: Close, today: string): WantedLetter => {
  const { name, dateOfBirth } = patient;
  return {
    kind: 'no-records',
    variables: {
      searchedOn: today,
      identifiers: [`${name.given} ${name.family}`, dateOfBirth],
      sites: search?.sites ?? [facility],
      aliases: search?.aliases ?? [],
      systems: search?.systems ?? [],
      isCertified: search?.isCertified ?? false,
      ...(scope.dosFrom ? { from: scope.dosFrom } : {}),
      ...(scope.dosTo ? { to: scope.dosTo } : {}),
      ...(search?.elsewhere ? { elsewhere: search.elsewhere } : {}),
    },
  };
};

const LETTER_OF: Partial<
  Record<Close['disposition'], (request: Request, close: Close, today: string) => WantedLetter>
> = {
  NO_RECORDS: noRecords,
  NOT_CUSTODIAN: (_request, { custodian }) => ({ kind: 'transfer', variables: custodian ? { custodian } : {} }),
  WITHDRAWN: (_request, _close, today) => ({ kind: 'withdrawal', variables: { closedOn: today } }),
};

/** The letter that ends a request, where its end has one. None to a third party who may not know of any record. */
export const closeLetter = (request: Request, close: Close, today: string): WantedLetter | null => {
  const letter = LETTER_OF[close.disposition]?.(request, close, today);
  return letter && whyUnproven(request, letter.kind) === null ? letter : null;
};
