type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Pdfjs> | undefined;

/**
 * pdf.js tries to load a native canvas as it starts and warns when it cannot. Reading text needs none, so for that
 * moment it is told there is no module loader, and the warnings go nowhere.
 */
const start = async (): Promise<Pdfjs> => {
  const { getBuiltinModule } = process;
  const { warn } = console;
  process.getBuiltinModule = ((name: string) =>
    name === 'module' ? undefined : getBuiltinModule(name)) as typeof getBuiltinModule;
  console.warn = () => undefined;
  try {
    // @ts-expect-error: the package ships no declaration for its worker.
    const worker = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as unknown;
    // Found here, the worker runs in this thread and needs no file of its own beside the bundle.
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    process.getBuiltinModule = getBuiltinModule;
    console.warn = warn;
  }
};

/** The text of every page as pdf.js reads it: a second opinion that shares no code with PDFium. */
export const readPageTexts = async (bytes: Uint8Array): Promise<string[]> => {
  library ??= start();
  const { getDocument, VerbosityLevel } = await library;
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(' '));
      page.cleanup();
    }
    return texts;
  } finally {
    await task.destroy();
  }
};
