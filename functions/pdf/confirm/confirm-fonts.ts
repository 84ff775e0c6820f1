import { readCrops } from './contact-sheet.ts';
import { confirmed, shapeOf } from './same-letter.ts';
import type { Sample } from './sampler.ts';

const SHEET_WORDS = 90;
const SHEETS = 3;

type Votes = { yes: number; no: number };

/** The fewest samples, longest first, that show every open pair once. */
const choose = (samples: readonly Sample[], open: ReadonlySet<number>, used: Set<Sample>): Sample[] => {
  const missing = new Set(open);
  const chosen: Sample[] = [];
  for (const sample of samples) {
    if (used.has(sample) || chosen.length >= SHEET_WORDS || !sample.pairs.some((pair) => missing.has(pair))) continue;
    chosen.push(sample);
    used.add(sample);
    for (const pair of sample.pairs) missing.delete(pair);
  }
  return chosen;
};

const vote = (votes: Map<number, Votes>, { letters, pairs }: Sample, read: string): void => {
  if (read === '') return;
  confirmed(letters.map(shapeOf), [...read].map(shapeOf)).forEach((agrees, index) => {
    const pair = pairs[index] ?? -1;
    const counted = votes.get(pair) ?? { yes: 0, no: 0 };
    votes.set(pair, agrees ? { ...counted, yes: counted.yes + 1 } : { ...counted, no: counted.no + 1 });
  });
};

/**
 * The letters of fonts that are what they say: read from the picture, they agree with the text at least as often as not.
 * A font can draw one letter and tell another; what was covered must not come back as the text of something else.
 */
export const confirmFonts = async (samples: readonly Sample[]): Promise<ReadonlySet<number>> => {
  const open = new Set(samples.flatMap(({ pairs }) => pairs).filter((pair) => pair >= 0));
  const sorted = [...samples].sort((a, b) => b.letters.length - a.letters.length);
  const votes = new Map<number, Votes>();
  const used = new Set<Sample>();
  const good = new Set<number>();
  for (let sheet = 0; sheet < SHEETS && open.size > 0; sheet += 1) {
    const chosen = choose(sorted, open, used);
    const read = await readCrops(chosen.map(({ crop }) => crop));
    for (const [index, sample] of chosen.entries()) vote(votes, sample, read[index] ?? '');
    for (const [pair, { yes, no }] of votes) {
      if (pair < 0 || yes === 0 || yes < no) continue;
      good.add(pair);
      open.delete(pair);
    }
    if (chosen.length === 0) break;
  }
  return good;
};

/** Words that stand for a covered word: each is read from its own place on the page. */
export const confirmWords = async (samples: readonly Pick<Sample, 'letters' | 'crop'>[]): Promise<boolean[]> => {
  const read = await readCrops(samples.map(({ crop }) => crop));
  return samples.map(({ letters }, index) => {
    const agrees = confirmed(letters.map(shapeOf), [...(read[index] ?? '')].map(shapeOf));
    return agrees.filter((one) => !one).length <= letters.length * 0.34;
  });
};
