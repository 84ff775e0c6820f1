import type { UploadStatus } from '#shared/api/uploads.ts';
import { fileSize, refusalWords } from '#shared/words/format.ts';
import type { PageContext } from '../page-context.ts';

type FileListProps = { context: PageContext; files: readonly UploadStatus[]; action: string };

/** What has been sent and checked. Files have no names here: a plain form does not tell us one. */
export const FileList = ({ context: { words, language }, files, action }: FileListProps) => (
  <section class="files">
    <h2>{words.uploads.listTitle}</h2>
    {files.length === 0 ? <p>{words.uploads.none}</p> : null}
    <ul>
      {files.map((file, index) => (
        <li class={`file file--${file.status}`}>
          <div>
            <strong>{words.uploads.file(index + 1)}</strong>
            <span>{file.status === 'accepted' ? facts(file, words, language) : refusedWords(file, words)}</span>
          </div>
          <form method="post" action={`${action.split('?')[0]}/remove`}>
            <input type="hidden" name="upload" value={file.uploadId} />
            <button class="usa-button usa-button--unstyled" type="submit">
              {words.uploads.remove} <span class="unseen">{words.uploads.removeWhich(index + 1)}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  </section>
);

type Said = PageContext['words'];
const facts = (file: UploadStatus, words: Said, language: PageContext['language']) =>
  [
    words.uploads.acceptedTitle,
    file.pages ? words.uploads.pages(file.pages) : '',
    file.bytes ? fileSize(file.bytes, language) : '',
  ]
    .filter(Boolean)
    .join(' · ');

const refusedWords = (file: UploadStatus, words: Said) => {
  const { title, detail } = refusalWords(file.refusal ?? 'file-damaged', words);
  return `${title}. ${detail}`;
};
