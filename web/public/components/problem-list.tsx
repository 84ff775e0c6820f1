import { type Field, inputsOf, type Problem } from '#shared/wizard/fields.ts';
import type { Words } from '#shared/words/en.ts';

/** First in main, focused when the page opens; each line links to its field and says what stands beside it. */
export const ProblemList = ({ problems, words }: { problems: readonly Problem[]; words: Words }) =>
  problems.length === 0 ? null : (
    // autofocus: without script this is how the summary is read first after a failed send.
    <div class="problems" role="alert" tabindex={-1} autofocus aria-labelledby="problems-title">
      <h2 id="problems-title">{words.site.problem}</h2>
      <ul>
        {problems.map(({ field, code }) => (
          <li>{field ? <a href={`#${field}`}>{words.errors[code]}</a> : words.errors[code]}</li>
        ))}
      </ul>
    </div>
  );

/** The problem of any input of this field. */
export const problemOf = (field: Field, problems: readonly Problem[]): Problem | undefined =>
  problems.find((problem) => inputsOf(field).includes(problem.field));
