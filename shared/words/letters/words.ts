import * as enAccess from './en/access.ts';
import { frame as enFrame } from './en/frame.ts';
import * as enMoney from './en/money.ts';
import * as enProcess from './en/process.ts';
import * as enRequests from './en/requests.ts';
import * as esAccess from './es/access.ts';
import { frame as esFrame } from './es/frame.ts';
import * as esMoney from './es/money.ts';
import * as esProcess from './es/process.ts';
import * as esRequests from './es/requests.ts';

const en = { frame: enFrame, ...enRequests, ...enAccess, ...enMoney, ...enProcess };
export type LetterWords = typeof en;
const es: LetterWords = { frame: esFrame, ...esRequests, ...esAccess, ...esMoney, ...esProcess };

/** The words of the letters, in the language of the request. */
export const letterWords = { en, es } as const;
