import { textString } from '../concat/numbers.ts';
import type { Output } from '../concat/output.ts';
import { writeObject } from './write-face.ts';

export type DocumentFacts = { title: string; language: 'en' | 'es'; date: string };
type Parts = { pages: number; outline: number; structure: number };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const xmpOf = ({
  title,
  language,
  date,
}: DocumentFacts): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>Sallyport</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

/** Title, language and page numbers for readers and assistive technology. The title names no patient: it shows in window lists. */
export const writeCatalog = (output: Output, facts: DocumentFacts, { pages, outline, structure }: Parts): string => {
  const [catalog, info, metadata] = [output.allocate(), output.allocate(), output.allocate()];
  const xmp = Buffer.from(xmpOf(facts), 'utf8');
  output.begin(metadata);
  output.text(`<</Type/Metadata/Subtype/XML/Length ${xmp.length}>>stream\n`);
  output.bytes(xmp);
  output.text('\nendstream\nendobj\n');
  const day = `(D:${facts.date.replaceAll('-', '')}000000Z)`;
  writeObject(
    output,
    info,
    `<</Title ${textString(facts.title)}/Producer(Sallyport)/CreationDate${day}/ModDate${day}>>`,
  );
  writeObject(
    output,
    catalog,
    `<</Type/Catalog/Pages ${pages} 0 R/Outlines ${outline} 0 R/PageMode/UseOutlines/Lang(${facts.language})/MarkInfo<</Marked true>>/StructTreeRoot ${structure} 0 R/Metadata ${metadata} 0 R/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>>>`,
  );
  return `/Root ${catalog} 0 R/Info ${info} 0 R`;
};
