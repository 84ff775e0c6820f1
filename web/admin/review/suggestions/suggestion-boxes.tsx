import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { toBox } from '../geometry.ts';
import type { Layer } from '../viewer/page-list.tsx';
import styles from './suggestions.module.css';

type Props = Layer & { suggestions: readonly Suggestion[]; chosen: string | null };

/** Where something is suggested; decoration, the panel lists it in words. */
export const SuggestionBoxes = ({ page, shape, scale, suggestions, chosen }: Props) =>
  suggestions
    .filter((one) => one.page === page)
    .flatMap((one) =>
      one.rects.map((rect) => {
        const { x, y, width, height } = toBox(shape, rect);
        return (
          <div
            key={`${one.id} ${x} ${y}`}
            aria-hidden="true"
            className={styles.box}
            data-chosen={one.id === chosen}
            data-kind={one.kind}
            style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
          />
        );
      }),
    );
