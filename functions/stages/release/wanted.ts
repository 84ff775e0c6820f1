import type { Request } from '#shared/request/request.ts';
import type { BuildMessage } from '../../adapters/work-queues.ts';

/** A request that was returned meanwhile, or sent on again, has another build or none. */
export const isWanted = ({ state, packet }: Request, { buildId }: BuildMessage): boolean =>
  state === 'QA' && packet?.buildId === buildId && packet.status === 'building';
