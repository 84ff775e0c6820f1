import { readCrops } from './contact-sheet.ts';
import { confirmed, shapeOf } from './same-letter.ts';
import type { Sample } from './sampler.ts';

const SHEET_WORDS = 90;
const SHEETS = 2;

type Votes = { yes: number; no: number };

/** Few samples that show every open pair once: always the one that shows most of what is still missing. */
const choose = (samples: readonly Sample[], open: ReadonlySet<number>, used: Set<Sample>): Sample[] => {
  const missing = new Set(open);
  const chosen: Sample[] = [];
  const shows = ({ pairs }: Sample): number => new Set(pairs.filter((pair) => missing.has(pair))).size;
  while (missing.size > 0 && chosen.length < SHEET_WORDS) {
    let best: Sample | undefined;
    let most = 0;
    for (const sample of samples) {
      const count = used.has(sample) ? 0 : shows(sample);
      if (count > most) [best, most] = [sample, count];
    }
    if (!best) break;
    chosen.push(best);
    used.add(best);
    for (const pair of best.pairs) missing.delete(pair);
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
  const votes = new Map<number, Votes>();
  const used = new Set<Sample>();
  const good = new Set<number>();
  for (let sheet = 0; sheet < SHEETS && open.size > 0; sheet += 1) {
    const chosen = choose(samples, open, used);
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
