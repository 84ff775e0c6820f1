import { useEffect, useState } from 'react';
import { contentOf } from '../api/queries.ts';
import { ProblemNote } from '../shell/problem-note.tsx';

/** A photo of a paper. Fetched and shown as a blob, because the page's policy shows no pictures from elsewhere. */
export const PictureView = ({ path, name }: { path: string; name: string }) => {
  const [source, setSource] = useState('');
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const stop = new AbortController();
    const run = async () => {
      const { url } = await contentOf(path, stop.signal);
      const response = await fetch(url, { signal: stop.signal, credentials: 'omit' });
      if (!response.ok) throw new Error('The picture could not be fetched', { cause: response.status });
      setSource(URL.createObjectURL(await response.blob()));
    };
    run().catch((caught: unknown) => !stop.signal.aborted && setError(caught));
    return () => stop.abort();
  }, [path]);
  useEffect(() => () => URL.revokeObjectURL(source), [source]);
  if (error) return <ProblemNote error={error} />;
  if (!source) return <p className="soft">Opening…</p>;
  return <img src={source} alt={name} style={{ maxWidth: '100%', maxHeight: '100%', objectFit: 'contain' }} />;
};
