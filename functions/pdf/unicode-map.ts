/** Most entries of a section of a CMap (Adobe Technical Note 5014). */
const MOST = 100;

/** Single codes and what each reads as, in sections. */
export const charSections = (lines: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(lines.length / MOST) }, (_, index) => {
    const section = lines.slice(index * MOST, (index + 1) * MOST);
    return [`${section.length} beginbfchar`, ...section, 'endbfchar'].join('\n');
  });

/** The text of a ToUnicode CMap (ISO 32000-1, 9.10.3): which letters the codes between two stand for. */
export const unicodeMap = (codes: string, sections: readonly string[]): string =>
  [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    codes,
    'endcodespacerange',
    ...sections,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
