import { UPLOAD_LIMITS, UPLOAD_TYPES, type UploadTicket } from '#shared/api/uploads.ts';
import type { Words } from '#shared/words/en.ts';
import { refusalWords } from '#shared/words/format.ts';

/**
 * A presigned POST as a plain form: signed fields first, the file last (S3 ignores what follows it).
 * The data attributes are the words of enhance/upload.ts, which adds early checks, progress and a way to stop.
 */
export const FileForm = ({ words, ticket }: { words: Words; ticket: UploadTicket }) => {
  const said = (code: 'file-type' | 'file-too-large' | 'file-empty') => {
    const { title, detail } = refusalWords(code, words);
    return `${title}. ${detail}`;
  };
  return (
    <form
      class="file-form"
      method="post"
      action={ticket.url}
      enctype="multipart/form-data"
      data-upload
      data-types={UPLOAD_TYPES.join(' ')}
      data-max-bytes={String(UPLOAD_LIMITS.maxBytes)}
      data-say-type={said('file-type')}
      data-say-large={said('file-too-large')}
      data-say-empty={said('file-empty')}
      data-say-missing={words.uploads.chooseFirst}
      data-say-failed={words.uploads.notSent}
      data-say-sending={words.uploads.sending}
      data-say-cancel={words.uploads.cancel}
    >
      {Object.entries(ticket.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label class="usa-label" for="uploads">
          {words.uploads.choose}
        </label>
        <span class="usa-hint" id="uploads-hint">
          {words.uploads.types}
        </span>
        <span class="usa-error-message" id="uploads-error" role="alert" hidden />
        <input
          class="file-input"
          type="file"
          id="uploads"
          name="file"
          accept={UPLOAD_TYPES.join(',')}
          aria-describedby="uploads-hint uploads-error"
        />
      </div>
      <button class="usa-button usa-button--outline" type="submit">
        {words.uploads.send}
      </button>
      <p class="usa-hint" data-plain-only>
        {words.uploads.trouble}
      </p>
    </form>
  );
};
