import chromiumBinary from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** One process for everything is for Lambda; it breaks closing a context and hides what other origins may do. */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security'];

/** Chromium from npm on Linux; SALLYPORT_CHROMIUM names an installed one elsewhere. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.SALLYPORT_CHROMIUM ?? (await chromiumBinary.executablePath()),
    args: chromiumBinary.args.filter((flag) => !UNWANTED.includes(flag)),
  });

/** What axe judges by: WCAG 2.2 A and AA, and its best practices. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
