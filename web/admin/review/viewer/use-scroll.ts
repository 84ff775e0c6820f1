import { type RefObject, useEffect, useState } from 'react';

/** Where a scrolling element stands and how large its window is. */
export const useScroll = (ref: RefObject<HTMLElement | null>): { top: number; height: number; width: number } => {
  const [view, setView] = useState({ top: 0, height: 0, width: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    read();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [ref]);
  return view;
};
