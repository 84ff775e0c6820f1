import { authorizationWords } from '#shared/words/authorization.ts';
import { wordsOfDefect } from '#shared/words/defects.ts';
import type { PageContext } from '../page-context.ts';
import { Notice } from './notice.tsx';

/** One rule that is not content, without the words of the paper. */
export type OpenFinding = {
  rule: string;
  result: 'fail' | 'look';
  code: string;
  kind: 'law' | 'policy';
  citation: string;
};

/** What follows from other findings says nothing new to a reader. */
const DERIVED = ['AU-13', 'AU-15'];
const isPart2 = ({ rule }: OpenFinding) => rule.startsWith('P2-');

type Props = { context: PageContext; result: 'pass' | 'fail' | 'look'; open: readonly OpenFinding[] };

/** The verdict in words: each defect with what it is, what cures it and which rule says so. */
export const PaperFindings = ({ context, result, open }: Props) => {
  const { verdict } = authorizationWords[context.language];
  const shown = open.filter((finding) => !DERIVED.includes(finding.rule));
  const own = shown.filter((finding) => !isPart2(finding));
  const part2 = shown.filter(isPart2);
  const tone = result === 'pass' ? 'good' : result === 'fail' ? 'wrong' : 'warning';
  return (
    <>
      <Notice tone={tone}>
        <p>
          <strong>{verdict[result]}</strong>
        </p>
      </Notice>
      <FindingList context={context} title={verdict.wrong} findings={own.filter((one) => one.result === 'fail')} />
      <FindingList context={context} title={verdict.check} findings={own.filter((one) => one.result === 'look')} />
      {part2.length > 0 ? <FindingList context={context} title={verdict.part2} findings={part2} /> : null}
    </>
  );
};

type ListProps = { context: PageContext; title: string; findings: readonly OpenFinding[] };

const FindingList = ({ context: { language }, title, findings }: ListProps) => {
  const { verdict } = authorizationWords[language];
  if (findings.length === 0) return null;
  return (
    <section class="sheet">
      <h2>{title}</h2>
      <ul class="findings">
        {findings.map(({ code, kind, citation }) => {
          const { what, cure } = wordsOfDefect(code, language);
          return (
            <li>
              <p>
                <strong>{what}</strong>
              </p>
              <p>
                {verdict.cure} {cure}
              </p>
              <p class="usa-hint">{kind === 'policy' ? verdict.policy : `${verdict.rule} ${citation}`}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
