import { useEffect, useState } from 'react';
import { ConnectionError } from '../../api/client.ts';
import { type ContentView, contentOf } from '../../api/queries.ts';
import { engine } from './engine.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';

export type PdfState = {
  pdf: OpenPdf | null;
  content: ContentView | null;
  /** SHA-256 of the bytes that are shown, computed here. */
  sha256: string;
  share: number;
  error: unknown;
};

const START: PdfState = { pdf: null, content: null, sha256: '', share: 0, error: null };

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const fetchBytes = async (content: ContentView, signal: AbortSignal, onShare: (share: number) => void) => {
  const response = await fetch(content.url, { signal, credentials: 'omit' }).catch((cause: unknown) => {
    throw new ConnectionError(cause);
  });
  if (!response.ok || !response.body) throw new Error('The file could not be fetched', { cause: response.status });
  const bytes = new Uint8Array(content.bytes);
  let at = 0;
  for await (const part of response.body) {
    if (at + part.length > bytes.length) throw new Error('The file is longer than announced');
    bytes.set(part, at);
    at += part.length;
    onShare(at / bytes.length);
  }
  return bytes.buffer.slice(0, at);
};

/** Fetches the file behind a content address and opens it; closes it when the page is left. `edition` changes when the file does. */
export const usePdf = (path: string, edition = ''): PdfState & { retry: () => void } => {
  const [state, setState] = useState(START);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try or edition fetches a fresh address.
  useEffect(() => {
    const stop = new AbortController();
    let opened: OpenPdf | null = null;
    setState(START);
    engine();
    const run = async () => {
      const content = await contentOf(path, stop.signal);
      const bytes = await fetchBytes(content, stop.signal, (share) => setState((now) => ({ ...now, share })));
      const sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes));
      opened = await openPdf(crypto.randomUUID(), bytes);
      if (stop.signal.aborted) opened.close();
      else setState({ pdf: opened, content, sha256, share: 1, error: null });
    };
    run().catch((error: unknown) => {
      if (!stop.signal.aborted) setState((now) => ({ ...now, error }));
    });
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [path, edition, tries]);
  return { ...state, retry: () => setTries((count) => count + 1) };
};
