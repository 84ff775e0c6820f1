/** What an address may say about a review: the page to begin with, and why a build failed there. Never words of a record. */
export type ReviewSearch = { page?: number; failed?: string };

const CODE = /^[a-z-]{1,40}$/;

/** Anything else in the address is dropped. */
export const readReviewSearch = ({ page, failed }: Record<string, unknown>): ReviewSearch => ({
  ...(Number.isInteger(page) && Number(page) >= 1 ? { page: Number(page) } : {}),
  ...(typeof failed === 'string' && CODE.test(failed) ? { failed } : {}),
});
