import { gunzipSync } from 'node:zlib';
import createCore, { type TessBaseApi, type TessCore } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { readAsset } from '../assets.ts';

/** Spanish knows the letters of English too, and costs twice the time: read with both only where Spanish is expected. */
export type Language = 'eng' | 'spa';
export type Recognizer = { core: TessCore; api: TessBaseApi };

/** OEM_LSTM_ONLY: the legacy engine is not in this build. */
const LSTM_ONLY = 1;

let core: Promise<TessCore> | undefined;
const recognizers = new Map<string, Promise<Recognizer>>();

const silent = (): void => undefined;

/** No relaxed SIMD: its results may differ between processors, and the same picture must read the same everywhere. */
const startCore = (): Promise<TessCore> =>
  createCore({
    wasmBinary: readAsset('tesseract-core-simd-lstm.wasm', 'tesseract.js-core/tesseract-core-simd-lstm.wasm'),
    print: silent,
    printErr: silent,
  });

const modelOf = (language: Language): Uint8Array => {
  const file = `${language}.traineddata.gz`;
  return gunzipSync(readAsset(file, `@tesseract.js-data/${language}/4.0.0_best_int/${file}`));
};

const start = async (languages: readonly Language[]): Promise<Recognizer> => {
  core ??= startCore();
  const ready = await core;
  for (const language of languages) ready.FS.writeFile(`/${language}.traineddata`, modelOf(language));
  const api = new ready.TessBaseAPI();
  if (api.Init('/', languages.join('+'), LSTM_ONLY) !== 0) throw new Error('Character recognition does not start');
  for (const language of languages) ready.FS.unlink(`/${language}.traineddata`);
  return { core: ready, api };
};

/** Takes about 0.2 s a set of languages: once per process. Nothing is fetched, nothing is written to disk. */
export const openRecognizer = (languages: readonly Language[]): Promise<Recognizer> => {
  const key = languages.join('+');
  const known = recognizers.get(key) ?? start(languages);
  recognizers.set(key, known);
  return known;
};

/** A trap leaves the engine unusable: the next call starts a new one. */
export const dropRecognizers = (): void => {
  core = undefined;
  recognizers.clear();
};
