import type { Mark } from '#shared/redaction/mark.ts';
import { type Cover, coverOfMark } from '../marks.ts';
import type { PlacedWord } from '../text-words.ts';
import { leakWords } from './leak-words.ts';
import styles from './marks.module.css';

type Props = { mark: Mark; place: number; words: readonly PlacedWord[]; onChange: (cover: Cover) => void };

/** How far a mark reaches. Covering the words alone gives away how wide they were: that is said before it is chosen. */
export const CoverChoice = ({ mark, place, words, onChange }: Props) => {
  const choices: { value: Cover; name: string; says: string; tone?: 'late' }[] = [
    { value: 'cell', name: 'The rest of the line, to the next column', says: 'Nothing tells how long the words were.' },
    { value: 'word', name: 'Only what is marked', says: leakWords(mark, words), tone: 'late' },
  ];
  return (
    <fieldset className={styles.choice}>
      <legend className="hidden-label">
        How far mark {place} on page {mark.page} reaches
      </legend>
      {choices.map(({ value, name, says, tone }) => (
        <label key={value}>
          <input
            type="radio"
            name={`cover-${mark.id}`}
            checked={coverOfMark(mark) === value}
            onChange={() => onChange(value)}
          />
          <span>
            {name}
            <small data-tone={tone}>{says}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
