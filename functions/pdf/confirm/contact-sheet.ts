import type { Box } from '#shared/redaction/cover/box.ts';
import type { GrayPicture } from '../ocr/picture.ts';
import { readPicture } from '../ocr/read-picture.ts';

const WIDTH = 1800;
const GAP = 44;
const ROW_GAP = 48;
const LEAST_HEIGHT = 22;

/** Small print is enlarged: recognition wants letters some 20 pixels high. */
const enlarged = (crop: GrayPicture): GrayPicture => {
  const times = Math.min(3, Math.ceil(LEAST_HEIGHT / crop.height));
  if (times < 2) return crop;
  const [width, height] = [crop.width * times, crop.height * times];
  const gray = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      gray[y * width + x] = crop.gray[Math.floor(y / times) * crop.width + Math.floor(x / times)] ?? 255;
  return { width, height, gray };
};

const layOut = (crops: readonly GrayPicture[]): { places: Box[]; height: number } => {
  const places: Box[] = [];
  let [x, y, tallest] = [GAP, GAP, 0];
  for (const { width, height } of crops) {
    if (x > GAP && x + width + GAP > WIDTH) [x, y, tallest] = [GAP, y + tallest + ROW_GAP, 0];
    places.push({ x0: x, y0: y, x1: x + width, y1: y + height });
    x += width + GAP;
    tallest = Math.max(tallest, height);
  }
  return { places, height: y + tallest + GAP };
};

/** Reads words that were cut out of pages, all on one sheet. One text per crop, empty where nothing was read. */
export const readCrops = async (originals: readonly GrayPicture[]): Promise<string[]> => {
  if (originals.length === 0) return [];
  const crops = originals.map(enlarged);
  const { places, height } = layOut(crops);
  const width = Math.max(WIDTH, ...places.map(({ x1 }) => x1 + GAP));
  const gray = new Uint8Array(width * height).fill(255);
  crops.forEach((crop, index) => {
    const place = places[index];
    if (!place) return;
    for (let y = 0; y < crop.height; y += 1)
      gray.set(crop.gray.subarray(y * crop.width, (y + 1) * crop.width), (place.y0 + y) * width + place.x0);
  });
  const read = await readPicture({ width, height, gray }, { layout: 'sheet' });
  return places.map(({ x0, y0, x1, y1 }) =>
    read
      .filter(({ box }) => {
        const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
        return x > x0 - GAP / 2 && x < x1 + GAP / 2 && y > y0 - ROW_GAP / 2 && y < y1 + ROW_GAP / 2;
      })
      .sort((a, b) => a.box.x0 - b.box.x0)
      .map(({ text }) => text)
      .join(''),
  );
};
