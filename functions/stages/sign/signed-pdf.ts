import { type Block, plain } from '#functions/pdf/sources/layout/blocks.ts';
import { writeDocument } from '#functions/pdf/sources/layout/write-document.ts';
import type { Signature, SignedText } from '#shared/law/authorization/signed-text.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import { longInstant } from '#shared/words/format.ts';

type Signed = { text: SignedText; textSha256: string; signature: Signature; signedAt: string; timeZone: string };

/** What was shown and what was signed, on paper: the form that lies with the request for six years (AU-23). */
export const signedPdf = ({ text, textSha256, signature, signedAt, timeZone }: Signed) => {
  const words = authorizationWords[text.language];
  const { categories } = words.options;
  const named = signature.categories.map((name) => categories[name]).join(', ');
  const said = (value: string): Block => ({ kind: 'paragraph', runs: plain(value) });
  return writeDocument({
    title: text.title,
    banner: '',
    origin: `${words.text.version} ${text.version} · SHA-256 ${textSha256.slice(0, 16)}`,
    blocks: [
      { kind: 'fields', rows: text.rows.map(({ name, value }) => [name, value] as const) },
      { kind: 'fields', rows: [[words.text.sensitive, named || words.text.none]] },
      { kind: 'heading', level: 2, text: words.text.rights },
      ...text.rights.map((line): Block => ({ kind: 'item', marker: '•', depth: 0, runs: plain(line) })),
      said(text.truth),
      {
        kind: 'fields',
        rows: [
          [words.text.signedBy, signature.name],
          ...(signature.relationship ? [[words.text.asRepresentative, signature.relationship] as const] : []),
          [words.text.signedAt, longInstant(signedAt, text.language, timeZone)],
        ],
      },
    ],
  });
};
