import type { Case } from '../case.ts';
import { stream } from '../pdf/build.ts';
import { embedSubset } from '../pdf/embedded-font.ts';
import { AROUND, onePage, SECRET, type Sheet, SPOT_X, text, X, Y } from './sheet.ts';

/** Lines and areas whose numbers say what was under the box: 133.77 and 151.13 stand nowhere else. */
const POINT = '133.77 151.13';
const make = (name: string, sheet: Sheet): Case =>
  onePage('vectors')(name, { ...sheet, content: `${AROUND}${sheet.content ?? ''}` }, { secrets: [SECRET, '133.77'] });

const font = await embedSubset('noto', SECRET);
const zigzag = `${SPOT_X} ${Y} m ${POINT} l ${SPOT_X + 20} ${Y} l ${SPOT_X + 30} ${Y + 8} l`;

export const VECTOR_CASES: readonly Case[] = [
  make('a filled shape', { content: `${zigzag} h f\n` }),
  make('a stroke', { content: `${zigzag} S\n` }),
  make('a dashed hairline', { content: `[1 1] 0 d 0 w ${zigzag} S\n` }),
  make('a curve', { content: `${SPOT_X} ${Y} m ${POINT} ${SPOT_X + 9} ${Y} ${SPOT_X + 40} ${Y + 6} c S\n` }),
  make('a shape that crosses the page', { content: `0 ${Y} m ${POINT} l 300 ${Y} l S\n` }),
  make('a clip without paint', { content: `q ${zigzag} h W n Q\n` }),
  make('a path that is never painted', { content: `${zigzag} n\n` }),
  make('a clip round other words', { content: `q 0 0 300 200 re ${zigzag} h W* n ${text('Other', X, 85)} Q\n` }),
  make('letters as a clip', {
    content: `q BT 7 Tr /F1 12 Tf ${SPOT_X} ${Y} Td (${SECRET}) Tj ET 0 g 0 0 300 200 re f Q\n`,
  }),
  make('letters stroked by a wide pen', { content: `q BT 1 Tr 3 w /F1 12 Tf ${SPOT_X} ${Y} Td (${SECRET}) Tj ET Q\n` }),
  make('an axial shading', {
    content: 'q 60 147 80 14 re W n /H sh Q\n',
    resources:
      '/Shading << /H << /ShadingType 2 /ColorSpace /DeviceGray /Coords [133.77 0 150 0] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >>',
  }),
  make('a shading pattern', {
    content: '/Pattern cs /P scn 60 147 80 14 re f 0 g\n',
    resources:
      '/Pattern << /P << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [133.77 0 150 0] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >> >>',
  }),
  make('a mesh', {
    content: 'q 60 147 80 14 re W n /H sh Q\n',
    resources: '/Shading << /H @mesh >>',
    objects: {
      mesh: stream(
        '/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [60 140 140 161 0 1]',
        Buffer.from([0, 0, 0, 0, 0, 255, 0, 99, 0, 99, 255, 200]),
      ),
    },
  }),
  make('letters of an embedded font as outlines', {
    content: `BT /N 12 Tf ${SPOT_X} ${Y} Td ${font.draw(SECRET)} Tj ET\n`,
    resources: '/Font << /N @noto >>',
    objects: font.objects,
  }),
  make('a bar drawn over the word by the sender', {
    content: `${text(SECRET, SPOT_X, Y)}0 g ${SPOT_X} ${Y - 3} 70 13 re f\n`,
  }),
];
