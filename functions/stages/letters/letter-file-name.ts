/** What a letter is called on the reader's own device: nothing of what it says. */
export const letterFileName = (reference: string): string => `letter-${reference}.pdf`;
