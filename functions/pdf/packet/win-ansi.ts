/** The standard fonts speak WinAnsi (ISO 32000-1 annex D): Latin-1 and these. */
const EXTRA = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const STAND_INS: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ẞ: 'SS',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2032': "'",
  '\u2033': '"',
};

const isWinAnsi = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || EXTRA.includes(letter);
};

const standIn = (letter: string): string => {
  if (isWinAnsi(letter)) return letter;
  const known = STAND_INS[letter];
  if (known) return known;
  const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return bare !== '' && [...bare].every(isWinAnsi) ? bare : '?';
};

/** What the standard fonts can show: accents they lack are dropped, other scripts become question marks. Never throws. */
export const toWinAnsi = (text: string): string =>
  Array.from(text.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, ''), standIn).join('');
