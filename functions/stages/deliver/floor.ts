import { LINK } from '#shared/access/links.ts';

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** An answer never comes sooner than this, so that its time does not tell a link that exists from one that does not. */
export const atTheFloor = async <Value>(work: Promise<Value>): Promise<Value> => {
  const [value] = await Promise.all([work, pause(LINK.floorMillis)]);
  return value;
};
