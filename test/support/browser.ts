import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromiumBinary, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** One process for everything is for Lambda; it breaks closing a context and hides what other origins may do. */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security'];

/** Chromium from npm on Linux; SALLYPORT_CHROMIUM names an installed one elsewhere. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = process.env.SALLYPORT_CHROMIUM ?? (await chromiumBinary.executablePath());
  const args = chromiumBinary.args.filter((flag) => !UNWANTED.includes(flag));
  try {
    return await chromium.launch({ executablePath, args });
  } catch (cause) {
    if (process.env.SALLYPORT_CHROMIUM) throw cause;
    await bringLibraries();
    return chromium.launch({ executablePath, args });
  }
};

/** A bare machine lacks NSS and a few more; the package brings them along for Lambda. */
const bringLibraries = async () => {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  await inflate(join(dirname(dirname(main)), 'bin', 'al2023.tar.br'));
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
};

/** What axe judges by: WCAG 2.2 A and AA, and its best practices. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
