import { PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFStream, PDFString } from 'pdf-lib';
import { decodeStream } from './decode-stream.ts';
import type { Plain } from './plain.ts';
import { itemsOf, numberAt } from './read-objects.ts';
import { Uncarriable, type Why } from './uncarriable.ts';

/** `literal` is what pdf-lib's context.obj() takes. */
export type Space = { channels: number; indexed: boolean; literal: Plain };

const DEVICE: Readonly<Record<string, Space>> = {
  DeviceGray: { channels: 1, indexed: false, literal: 'DeviceGray' },
  CalGray: { channels: 1, indexed: false, literal: 'DeviceGray' },
  DeviceRGB: { channels: 3, indexed: false, literal: 'DeviceRGB' },
  CalRGB: { channels: 3, indexed: false, literal: 'DeviceRGB' },
  DeviceCMYK: { channels: 4, indexed: false, literal: 'DeviceCMYK' },
};
const BY_CHANNELS: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

const bytesOf = (table: PDFObject | undefined, why: Why): Uint8Array => {
  if (table instanceof PDFString || table instanceof PDFHexString) return table.asBytes();
  if (table instanceof PDFRawStream) return decodeStream(table, why);
  throw new Uncarriable(why);
};

const indexedSpace = ([, base, last, table]: readonly PDFObject[], why: Why): Space => {
  const under = readSpace(base, why);
  const high = last instanceof PDFNumber ? last.asNumber() : -1;
  const size = (high + 1) * under.channels;
  const bytes = bytesOf(table, why);
  if (under.indexed || typeof under.literal !== 'string' || high < 0 || high > 255 || bytes.length < size)
    throw new Uncarriable(why);
  // A table may be longer than its highest index: the rest is never drawn.
  const hex = PDFHexString.of(Buffer.from(bytes.subarray(0, size)).toString('hex'));
  return { channels: 1, indexed: true, literal: ['Indexed', under.literal, high, hex] };
};

/**
 * Profiles carry descriptions and private tags, so ICC and calibrated spaces become the device space with as many channels.
 * Inks with tint functions are not carried.
 */
export const readSpace = (value: PDFObject | undefined, why: Why): Space => {
  if (value instanceof PDFName) {
    const device = DEVICE[value.decodeText()];
    if (device) return device;
    throw new Uncarriable(why);
  }
  const items = itemsOf(value);
  const family = items[0] instanceof PDFName ? items[0].decodeText() : '';
  if (family === 'Indexed') return indexedSpace(items, why);
  const profile = items[1];
  const channels = profile instanceof PDFStream ? (numberAt(profile.dict, 'N') ?? 0) : 0;
  const device = family === 'ICCBased' ? DEVICE[BY_CHANNELS[channels] ?? ''] : DEVICE[family];
  if (device) return device;
  throw new Uncarriable(why);
};
