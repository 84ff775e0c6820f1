import { type RefObject, useEffect } from 'react';
import type { PageListHandle } from '../viewer/page-list.tsx';

/** Two views of the same pages at the same size move together, whichever of them is scrolled. */
export const useSyncScroll = (
  one: RefObject<PageListHandle | null>,
  two: RefObject<PageListHandle | null>,
  isOn: boolean,
): void => {
  useEffect(() => {
    const [a, b] = [one.current?.frame(), two.current?.frame()];
    if (!isOn || !a || !b) return;
    const follow = (from: HTMLElement, to: HTMLElement) => () => {
      // The other one answers with an event of its own, which then finds nothing left to do.
      if (Math.abs(to.scrollTop - from.scrollTop) > 1) to.scrollTop = from.scrollTop;
      if (Math.abs(to.scrollLeft - from.scrollLeft) > 1) to.scrollLeft = from.scrollLeft;
    };
    const [fromA, fromB] = [follow(a, b), follow(b, a)];
    fromA();
    a.addEventListener('scroll', fromA, { passive: true });
    b.addEventListener('scroll', fromB, { passive: true });
    return () => {
      a.removeEventListener('scroll', fromA);
      b.removeEventListener('scroll', fromB);
    };
  }, [one, two, isOn]);
};
