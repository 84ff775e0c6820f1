import type { Case } from '../case.ts';
import type { Objects } from '../pdf/build.ts';
import { stream } from '../pdf/build.ts';
import { AROUND, onePage, SECRET, SPOT_X, secondPage, text, X, Y } from './sheet.ts';

const S = `(${SECRET})`;
const WIDE = `<feff${Buffer.from(SECRET, 'utf16le').swap16().toString('hex')}>`;
const XMP = stream(
  '/Type /Metadata /Subtype /XML',
  `<?xpacket begin='' ?><x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">${SECRET}</dc:title></x:xmpmeta>`,
);
const FILE = stream('/Type /EmbeddedFile /Subtype /text#2Fplain', SECRET);
const SPEC = `<< /Type /Filespec /F (${SECRET}.txt) /UF ${WIDE} /EF << /F @file >> /Desc ${S} >>`;

type Where = { catalog?: string; trailer?: string; objects?: Objects; keys?: string; content?: string };

/** Places of a document that no page shows. */
const PLACES: Readonly<Record<string, Where>> = {
  'document information': {
    trailer: '/Info @info',
    objects: { info: `<< /Title ${S} /Author ${WIDE} /Keywords ${S} /Custom ${S} >>` },
  },
  'XMP metadata': { catalog: '/Metadata @xmp', objects: { xmp: XMP } },
  'metadata of the page': { keys: '/Metadata @xmp', objects: { xmp: XMP } },
  'outline titles': {
    catalog: '/Outlines @outline',
    objects: {
      outline: '<< /Type /Outlines /First @item /Last @item /Count 1 >>',
      item: `<< /Title ${S} /Parent @outline /Dest [@page0 /Fit] >>`,
    },
  },
  'named destinations': {
    catalog: `/Dests << /${SECRET} [@page0 /Fit] >> /Names << /Dests << /Names [${S} [@page0 /Fit]] >> >>`,
  },
  'attached files': {
    catalog: '/Names << /EmbeddedFiles << /Names [(a) @spec] >> >>',
    objects: { spec: SPEC, file: FILE },
  },
  'a portfolio': {
    catalog: `/Collection << /Schema << /N << /Subtype /F /N ${S} >> >> /D ${S} >> /Names << /EmbeddedFiles << /Names [${S} @spec] >> >>`,
    objects: { spec: SPEC, file: FILE },
  },
  'associated files': { catalog: '/AF [@spec]', keys: '/AF [@spec]', objects: { spec: SPEC, file: FILE } },
  'scripts by name': {
    catalog: `/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (var a = "${SECRET}") >>] >> >>`,
  },
  'a script on opening': {
    catalog: '/OpenAction << /S /JavaScript /JS @script >>',
    objects: { script: stream('', `app.alert('${SECRET}')`) },
  },
  'actions of the document and the page': {
    catalog: `/AA << /WC << /S /JavaScript /JS ${S} >> >>`,
    keys: `/AA << /O << /S /URI /URI ${S} >> >>`,
  },
  'a structure tree': {
    catalog: '/StructTreeRoot @tree /MarkInfo << /Marked true >>',
    keys: '/StructParents 0',
    content: `/Span << /MCID 0 >> BDC ${text(SECRET, SPOT_X, Y)} EMC\n${AROUND}`,
    objects: {
      tree: '<< /Type /StructTreeRoot /K @element /ParentTree << /Nums [0 [@element]] >> >>',
      element: `<< /S /Span /P @tree /Pg @page0 /K 0 /ActualText ${S} /Alt ${WIDE} /E ${S} /T ${S} /ID ${S} /Lang (en) >>`,
    },
  },
  'private data of programs': {
    catalog: `/PieceInfo << /Word << /LastModified (D:2020) /Private << /Text ${S} >> >> >>`,
    keys: `/PieceInfo << /Word << /Private ${WIDE} >> >>`,
  },
  'page labels': { catalog: `/PageLabels << /Nums [0 << /P ${S} /S /D >>] >>` },
  'article threads': {
    catalog: '/Threads [@thread]',
    keys: '/B [@bead]',
    objects: {
      thread: `<< /Type /Thread /F @bead /I << /Title ${S} >> >>`,
      bead: '<< /Type /Bead /T @thread /N @bead /V @bead /P @page0 /R [0 0 9 9] >>',
    },
  },
  'names of layers': {
    catalog: '/OCProperties << /OCGs [@layer] /D << /Order [@layer] >> >>',
    objects: { layer: `<< /Type /OCG /Name ${S} >>` },
  },
  'output intents': {
    catalog: `/OutputIntents [<< /S /GTS_PDFA1 /OutputConditionIdentifier ${S} /Info ${S} /DestOutputProfile @profile >>]`,
    objects: { profile: stream('/N 3', SECRET) },
  },
  'base address, language and viewer': {
    catalog: `/URI << /Base ${S} >> /Lang ${S} /ViewerPreferences << /Note ${S} >>`,
  },
  'web capture': { catalog: `/SpiderInfo << /V 1 /C [<< /URL ${S} >>] >>`, keys: `/ID ${S} /PZ 1` },
  'legal notes and permissions': {
    catalog: `/Legal << /Attestation ${S} >> /Perms << /DocMDP << /Type /Sig /Reason ${S} >> >> /DSS << /Certs [@cert] >>`,
    objects: { cert: stream('', SECRET) },
  },
  'document parts': { catalog: `/DPartRoot << /DPartRootNode << /DPM << /Patient ${S} >> >> >>` },
  'extensions, requirements and unknown keys': {
    catalog: `/Extensions << /${SECRET} << /BaseVersion /1.7 >> >> /Requirements [<< /S /EnableJavaScripts /Note ${S} >>] /Vendor ${S}`,
    trailer: `/Note ${S}`,
  },
  'file identifiers': { trailer: `/ID [${S} ${S}]` },
  'templates and alternate pages': {
    catalog: `/Names << /Templates << /Names [${S} @hidden] /Type /X >> /Pages << /Names [${S} @hidden] >> >>`,
    objects: {
      hidden: '<< /Type /Template /MediaBox [0 0 300 200] /Contents @other >>',
      other: stream('', text(SECRET, X, Y)),
    },
  },
  'unreferenced objects': {
    objects: {
      lost: S,
      lostStream: stream('', SECRET),
      lostPage: `<< /Type /Page /Parent @pages /Contents @lostStream /Note ${S} >>`,
    },
  },
  'inherited keys of the page tree': { keys: '', objects: { note: S }, catalog: '' },
  'presentation steps and transitions': {
    keys: `/PresSteps << /NA << /S /JavaScript /JS ${S} >> >> /Trans << /S /Wipe /Note ${S} >> /VP [<< /Name ${S} /BBox [0 0 9 9] >>]`,
  },
  'separation info and box colours': {
    keys: `/SeparationInfo << /DeviceColorant ${S} /Pages [@page0] >> /BoxColorInfo << /Note ${S} >>`,
  },
};

export const DOCUMENT_CASES: readonly Case[] = Object.entries(PLACES).flatMap(([name, where]) => {
  const inherited = name.startsWith('inherited') ? `/Note ${S} /Metadata @note` : '';
  const one = onePage('document')(name, { ...where, inherited });
  const { content: _content, ...elsewhere } = where;
  return [one, secondPage('document')(`${name}, with a page nobody marked`, { ...elsewhere, inherited })];
});
