/** The package carries no types. Only what recognizer.ts calls. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export type TessBaseApi = {
    Init: (folder: string | null, languages: string, engine: number) => number;
    SetVariable: (name: string, value: string) => boolean;
    SetPageSegMode: (mode: number) => void;
    SetImageFile: (exif: number, angle: number) => number;
    Recognize: (monitor: null) => number;
    GetTSVText: (page: number) => string;
    Clear: () => void;
    End: () => void;
  };
  export type TessCore = {
    TessBaseAPI: new () => TessBaseApi;
    FS: { writeFile: (path: string, bytes: Uint8Array) => void; unlink: (path: string) => void };
  };
  type Options = { wasmBinary: Uint8Array; print?: (line: string) => void; printErr?: (line: string) => void };
  const createCore: (options: Options) => Promise<TessCore>;

  // biome-ignore lint/style/noDefaultExport: the package is CommonJS
  export default createCore;
}
