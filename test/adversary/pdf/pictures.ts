import { deflateSync } from 'node:zlib';
import encodeJpeg, { init } from '@jsquash/jpeg/encode.js';
import { readAsset } from '#functions/pdf/assets.ts';
import { encodeJbig2 } from '#functions/pdf/jbig2.ts';
import { type Stream, stream } from './build.ts';

await init(await WebAssembly.compile(readAsset('mozjpeg_enc.wasm', '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')));

export const WIDTH = 64;
export const HEIGHT = 16;

/** Known noise, 0 or 1 a pixel: what the pictures of these cases keep secret. */
export const noise = (seed = 7): Uint8Array => {
  let state = seed;
  return Uint8Array.from({ length: WIDTH * HEIGHT }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 16) & 1;
  });
};

const spread = (bits: Uint8Array, channels: number, low = 0, high = 255): Buffer =>
  Buffer.from(
    Uint8Array.from({ length: bits.length * channels }, (_, at) => (bits[Math.floor(at / channels)] ? high : low)),
  );

export const grayBytes = (bits = noise()): Buffer => spread(bits, 1);
export const rgbBytes = (bits = noise()): Buffer => spread(bits, 3);
const cmykBytes = (): Buffer => Buffer.concat(Array.from(noise(), (bit) => Buffer.from([0, 0, 0, bit ? 0 : 255])));
const packed = (bits = noise()): Buffer => {
  const out = Buffer.alloc((WIDTH * HEIGHT) / 8);
  bits.forEach((bit, at) => {
    out[at >> 3] = (out[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
  });
  return out;
};
const deep = (): Buffer => Buffer.concat(Array.from(noise(), (bit) => Buffer.from(bit ? [255, 255] : [0, 0])));

/** A run of pixels long enough that it turns up nowhere by chance. */
export const needles = (): Buffer[] => [
  grayBytes().subarray(70, 110),
  rgbBytes().subarray(70, 130),
  packed().subarray(4, 20),
];

export const picture = (dict: string, body: Buffer, size = `/Width ${WIDTH} /Height ${HEIGHT}`): Stream =>
  stream(`/Type /XObject /Subtype /Image ${size} ${dict}`, body);

const ascii85 = (bytes: Buffer): Buffer => {
  let out = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let value = bytes.readUInt32BE(at);
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(33 + digit);
    });
    out += digits.reverse().join('');
  }
  return Buffer.from(`${out}~>`);
};
/** Literal runs only. */
const runLength = (bytes: Buffer): Buffer =>
  Buffer.concat([
    ...Array.from({ length: bytes.length / 64 }, (_, at) =>
      Buffer.concat([Buffer.from([63]), bytes.subarray(at * 64, at * 64 + 64)]),
    ),
    Buffer.from([128]),
  ]);
/** LZW with a clear code before every literal pair keeps codes at nine bits. */
const lzw = (bytes: Buffer): Buffer => {
  const bits: string[] = [];
  const put = (code: number): unknown => bits.push(code.toString(2).padStart(9, '0'));
  bytes.forEach((byte, at) => {
    if (at % 100 === 0) put(256);
    put(byte);
  });
  put(257);
  const all = bits.join('');
  return Buffer.from(
    Array.from({ length: Math.ceil(all.length / 8) }, (_, at) =>
      Number.parseInt(all.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
    ),
  );
};
const predicted = (bytes: Buffer, row: number): Buffer =>
  Buffer.concat(
    Array.from({ length: bytes.length / row }, (_, at) =>
      Buffer.concat([Buffer.from([0]), bytes.subarray(at * row, (at + 1) * row)]),
    ),
  );

export const jpegBytes = async (bits = noise()): Promise<Buffer> => {
  const data = new Uint8ClampedArray(bits.length * 4).fill(255);
  for (const [at, bit] of bits.entries()) data.fill(bit ? 255 : 0, at * 4, at * 4 + 3);
  const image = { data, width: WIDTH, height: HEIGHT, colorSpace: 'srgb' } as ImageData;
  return Buffer.from(await encodeJpeg(image, { quality: 90, color_space: 1, baseline: true, progressive: false }));
};

/** Puts a segment behind the start of a JPEG: APP1 (0xe1) holds EXIF and XMP, 0xfe a comment. */
export const withSegment = (jpeg: Buffer, marker: number, content: string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(content, 'latin1'), jpeg.subarray(2)]);
};

export const jpeg = await jpegBytes();
const jbig2 = (): Buffer =>
  Buffer.from(encodeJbig2({ width: WIDTH, height: HEIGHT, bits: noise().map((bit) => 1 - bit) }));

const GRAY = '/ColorSpace /DeviceGray /BitsPerComponent 8';
const flate = (body: Buffer): Buffer => deflateSync(body);

/** The same noise in every encoding of the format that can be written without a large encoder. */
export const ENCODINGS: Readonly<Record<string, Stream>> = {
  'raw gray': picture(GRAY, grayBytes()),
  'Flate RGB': picture('/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode', flate(rgbBytes())),
  'Flate CMYK': picture('/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter /FlateDecode', flate(cmykBytes())),
  'one bit': picture('/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode', flate(packed())),
  'one bit, decode turned': picture(
    '/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode',
    flate(packed()),
  ),
  'sixteen bit': picture('/ColorSpace /DeviceGray /BitsPerComponent 16 /Filter /FlateDecode', flate(deep())),
  indexed: picture(
    '/ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>] /BitsPerComponent 1 /Filter /FlateDecode',
    flate(packed()),
  ),
  'PNG predictor': picture(
    `${GRAY} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns ${WIDTH} >>`,
    flate(predicted(grayBytes(), WIDTH)),
  ),
  LZW: picture(`${GRAY} /Filter /LZWDecode`, lzw(grayBytes())),
  RunLength: picture(`${GRAY} /Filter /RunLengthDecode`, runLength(grayBytes())),
  ASCII85: picture(`${GRAY} /Filter /ASCII85Decode`, ascii85(grayBytes())),
  ASCIIHex: picture(`${GRAY} /Filter /ASCIIHexDecode`, Buffer.from(`${grayBytes().toString('hex')}>`)),
  'ASCII85 and Flate': picture(
    `${GRAY} /Filter [/ASCII85Decode /FlateDecode]`,
    ascii85(
      Buffer.concat([flate(grayBytes()), Buffer.alloc(3)]).subarray(0, Math.ceil(flate(grayBytes()).length / 4) * 4),
    ),
  ),
  JBIG2: picture('/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode', jbig2()),
  JPEG: picture(`${GRAY} /Filter /DCTDecode`, jpeg),
  'image mask': picture('/ImageMask true /BitsPerComponent 1 /Filter /FlateDecode', flate(packed())),
  'colour key mask': picture(`${GRAY} /Mask [250 255] /Filter /FlateDecode`, flate(grayBytes())),
};
