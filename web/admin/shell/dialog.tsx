import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './shell.module.css';

type Props = { title: string; size?: string; onClose: () => void; hasClose?: boolean; children: ReactNode };

/** Every dialog of the page. Put together by hand because Mantine's own head is a second banner landmark. */
export const Dialog = ({ title, size = 'md', onClose, hasClose = true, children }: Props) => (
  <Modal.Root opened onClose={onClose} size={size} centered transitionProps={{ duration: 0 }}>
    <Modal.Overlay />
    <Modal.Content>
      <div className={styles.dialogHead}>
        <Modal.Title>{title}</Modal.Title>
        {hasClose && <Modal.CloseButton aria-label="Close" />}
      </div>
      <Modal.Body>{children}</Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
