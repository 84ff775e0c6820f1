/** Eight bits a channel, rows from the top. */
export type Pixels = { width: number; height: number; rgba: Uint8Array };
/** Dots per inch, as far as the file says. */
export type Density = { x: number; y: number };
/** How the picture has to be turned to stand upright (EXIF and TIFF tag 274): 1 is as it is, 2 to 8 turn and mirror. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const orientationOf = (value: number | undefined): Orientation =>
  value !== undefined && value >= 1 && value <= 8 && Number.isInteger(value) ? (value as Orientation) : 1;
