import { describe, expect, it } from 'vitest';
import { stripJpeg } from '#functions/pdf/carry/jpeg.ts';
import { Uncarriable } from '#functions/pdf/carry/uncarriable.ts';

const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body]);

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const FRAME = segment(0xc0, Buffer.from([8, 0, 3, 0, 5, 1, 1, 0x11, 0]));
const TABLE = segment(0xdb, Buffer.alloc(65, 1));
const ADOBE = segment(0xee, Buffer.concat([Buffer.from('Adobe'), Buffer.alloc(7)]));
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
]);
const bare = Buffer.concat([SOI, ADOBE, TABLE, FRAME, SCAN, EOI]);

describe('a JPEG that is carried', () => {
  it.each([
    ['camera data', Buffer.concat([SOI, segment(0xe1, Buffer.from('Exif Quillfeather')), bare.subarray(2)])],
    ['a comment', Buffer.concat([SOI, segment(0xfe, Buffer.from('Quillfeather')), bare.subarray(2)])],
    ['a profile', Buffer.concat([SOI, segment(0xe2, Buffer.from('ICC Quillfeather')), bare.subarray(2)])],
    ['bytes after its end', Buffer.concat([bare, Buffer.from('Quillfeather')])],
    ['nothing else', bare],
  ])('keeps its picture without %s', (_what, file) => {
    const { bytes, ...size } = stripJpeg(new Uint8Array(file));
    expect(Buffer.from(bytes)).toEqual(bare);
    expect(size).toEqual({ width: 5, height: 3, channels: 1 });
  });

  it.each([
    ['two frames', Buffer.concat([bare.subarray(0, -2), FRAME, EOI])],
    ['no end', bare.subarray(0, -2)],
    ['no frame', Buffer.concat([SOI, TABLE, EOI])],
    ['something else', Buffer.from('GIF89a')],
  ])('is not one with %s', (_what, file) => {
    expect(() => stripJpeg(new Uint8Array(file))).toThrow(Uncarriable);
  });
});
