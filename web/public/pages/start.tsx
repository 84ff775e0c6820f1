import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';

/** What it is, what you need, how long it takes, and the way without a computer. */
export const StartPage = ({ context }: { context: PageContext }) => {
  const { words, language, site } = context;
  const { start } = words;
  return (
    <Layout context={context} title={start.title}>
      <h1>{start.title}</h1>
      <p class="lead">{start.lead(site.facility)}</p>
      <p class="begin">
        <a class="usa-button usa-button--big" href={`/${language}/request/who`}>
          {start.begin}
        </a>
        <span class="usa-hint">
          {start.time} {words.site.free}
        </span>
      </p>
      <section>
        <h2>{start.needTitle}</h2>
        <ul class="ticks">
          {start.need.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
        <p>{start.notNeeded}</p>
      </section>
      <section>
        <h2>{start.howTitle}</h2>
        <ol class="path">
          {start.how.map(({ title, text }) => (
            <li>
              <strong>{title}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </section>
      <section class="pair">
        <div class="sheet">
          <h2>{start.otherTitle}</h2>
          <p>
            <a href={`/${language}/status`}>{start.status}</a>
          </p>
        </div>
        <div class="sheet">
          <h2>{start.phoneTitle}</h2>
          <p>
            {start.phone} <a href={`tel:${site.phone.replace(/[^\d+]/g, '')}`}>{site.phone}</a>
          </p>
        </div>
      </section>
      <p class="usa-hint">{start.privacy}</p>
    </Layout>
  );
};
