/** Codes of functions/stages/release; what each means for the person who must act. */
const RULES: Record<string, string> = {
  'redaction-unproven': 'It could not be proven that everything marked is gone, so nothing was kept.',
  'packet-unproven': 'The finished packet did not pass its own check, so nothing was kept.',
  'mark-invalid': 'A mark lies outside the page or on a page that does not exist.',
  'file-encrypted': 'The record is locked with a password.',
  'file-damaged': 'The record cannot be read.',
  'record-missing': 'A record is no longer in the store.',
  'record-changed': 'A record is not the file that was added.',
  'file-dynamic': 'The record is a form that only its own program can show. Print it to a new PDF.',
  'file-too-costly': 'The record takes more time or memory than a worker has. Split it, or print it anew.',
  'gave-up': 'It was tried several times without success.',
};

/** Why a packet could not be built. */
export const failureRule = (code: string): string => RULES[code] ?? 'The packet could not be built.';
