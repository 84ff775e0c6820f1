import type { PacketWords } from './words.ts';

const MOST_LETTERS = 60;

const shortened = (text: string): string => {
  const letters = Array.from(text.normalize('NFC'));
  return letters.length > MOST_LETTERS
    ? `${letters
        .slice(0, MOST_LETTERS - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
};

type Facts = { reference: string; recipient: string; page: number; pages: number; volume: number; volumes: number };

/** What stands at the foot of every page: whose copy it is, and which page of how many. */
export const stampOf = (facts: Facts, words: PacketWords): { left: string; right: string } => {
  const volume = facts.volumes > 1 ? `${words.volumeOf(facts.volume, facts.volumes)} · ` : '';
  return {
    left: `${facts.reference} · ${words.releasedTo(shortened(facts.recipient))}`,
    right: `${volume}${words.pageOf(facts.page, facts.pages)}`,
  };
};
