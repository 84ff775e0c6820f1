import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { signInAddress } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';

const IdleDialog = lazy(() => import('./idle-dialog.tsx').then((module) => ({ default: module.IdleDialog })));

const WARN_MS = 120_000;
/** While someone works on a page that calls nothing (drawing boxes), their session is renewed at most this often. */
const RENEW_MS = 60_000;
const ACTIVITY = ['keydown', 'pointerdown', 'wheel'] as const;

const useRenewal = (isWarning: boolean) => {
  const client = useQueryClient();
  useEffect(() => {
    let last = Date.now();
    const onActivity = () => {
      if (isWarning || Date.now() - last < RENEW_MS) return;
      last = Date.now();
      void client.refetchQueries({ queryKey: meQuery.queryKey });
    };
    for (const name of ACTIVITY) window.addEventListener(name, onActivity, { passive: true });
    return () => {
      for (const name of ACTIVITY) window.removeEventListener(name, onActivity);
    };
  }, [client, isWarning]);
};

/** Two minutes before the session ends for want of work: a chance to stay (WCAG 2.2.1). */
export const IdleWarning = () => {
  const { data: me, refetch } = useQuery({ ...meQuery, refetchOnWindowFocus: false });
  const [now, setNow] = useState(() => Date.now());
  const left = me ? Date.parse(me.idleExpiresAt) - now : Number.POSITIVE_INFINITY;
  const isWarning = left <= WARN_MS;
  useRenewal(isWarning);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), isWarning ? 1000 : 10_000);
    return () => window.clearInterval(timer);
  }, [isWarning]);
  useEffect(() => {
    if (left <= 0) window.location.assign(signInAddress(window.location.pathname + window.location.search));
  }, [left]);
  const stay = () => void refetch().then(() => setNow(Date.now()));
  return <Suspense>{isWarning && <IdleDialog seconds={Math.max(0, Math.ceil(left / 1000))} onStay={stay} />}</Suspense>;
};
