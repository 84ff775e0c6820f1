import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { z } from 'zod';
import { may } from '#shared/access/policy.ts';
import { ROLE_NAMES } from '#shared/access/roles.ts';
import type { signedOut } from '#shared/api/staff.ts';
import { send } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { Icon } from './icon.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { useKeys } from './keys.tsx';
import { ProblemNote } from './problem-note.tsx';
import styles from './shell.module.css';
import { useStaff } from './use-staff.ts';

/** Dialogs are fetched when first needed: the queue is there sooner without them. */
const KeyHelp = lazy(() => import('./key-help.tsx').then((module) => ({ default: module.KeyHelp })));

const signOut = async () => {
  const { body } = await send<z.infer<typeof signedOut>>('/auth/sign-out', {});
  window.location.assign(body.signOutUrl);
};

const Who = () => {
  const { data: me } = useQuery(meQuery);
  if (!me) return null;
  return (
    <>
      <span className={styles.facility}>{me.facility}</span>
      <span className={styles.who}>
        <strong>{me.name}</strong>
        <span className="soft">{me.roles.map((role) => ROLE_NAMES[role]).join(', ')}</span>
      </span>
    </>
  );
};

/** Only for those who may see what was disclosed of a patient. */
const DisclosuresLink = () => {
  const { staff } = useStaff();
  if (!may(staff, 'read-disclosures')) return null;
  return (
    <Link to="/accounting" className={styles.navigation}>
      Disclosures
    </Link>
  );
};

const TopBar = ({ onHelp }: { onHelp: () => void }) => {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <header className={`${styles.bar} no-print`}>
      <Link to="/queue" search={{ view: 'mine' }} className={styles.brand}>
        <img src="/admin/icon.svg" alt="" width={22} height={22} />
        Sallyport
      </Link>
      <Link to="/rules" className={styles.navigation}>
        Rules
      </Link>
      <DisclosuresLink />
      <Who />
      <ActionIcon
        variant="subtle"
        aria-label={`Use ${other} colours`}
        title={`Use ${other} colours`}
        onClick={() => setColorScheme(other)}
      >
        <Icon name={scheme === 'light' ? 'moon' : 'sun'} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label="Keyboard help" title="Keyboard (?)" onClick={onHelp}>
        <Icon name="keyboard" />
      </ActionIcon>
      <Button variant="default" onClick={() => void signOut()}>
        Sign out
      </Button>
    </header>
  );
};

/** What stands around every page: who is signed in, where, and the way out. */
export const Shell = () => {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();
  const { error, data, refetch } = useQuery(meQuery);
  useKeys({
    '?': () => setHelpOpen(true),
    g: () => void navigate({ to: '/queue', search: { view: 'mine' } }),
  });
  return (
    <div className={styles.shell}>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <TopBar onHelp={() => setHelpOpen(true)} />
      <main id="main" className={styles.main} tabIndex={-1}>
        {error && !data ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Outlet />}
      </main>
      <Suspense>{isHelpOpen && <KeyHelp onClose={() => setHelpOpen(false)} />}</Suspense>
      <IdleWarning />
    </div>
  );
};
