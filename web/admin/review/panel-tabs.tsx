import type { KeyboardEvent, ReactNode } from 'react';
import styles from './review.module.css';

type Tab<Name extends string> = { name: Name; label: string; count?: number };
type Props<Name extends string> = {
  tabs: readonly Tab<Name>[];
  current: Name;
  onChange: (name: Name) => void;
  children: ReactNode;
};

/** Tabs after the ARIA pattern: arrow keys move between them, only the current one is in the tab order. */
export const PanelTabs = <Name extends string>({ tabs, current, onChange, children }: Props<Name>) => {
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex((tab) => tab.name === current);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (by === 0 || !next) return;
    onChange(next.name);
    document.getElementById(`tab-${next.name}`)?.focus();
  };
  return (
    <div className={styles.panel}>
      <div role="tablist" aria-label="Review tools" className={styles.tabList} onKeyDown={onKey}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            id={`tab-${tab.name}`}
            type="button"
            role="tab"
            aria-selected={tab.name === current}
            aria-controls="review-panel"
            tabIndex={tab.name === current ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(tab.name)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.tabCount}> {tab.count.toLocaleString('en-US')}</span>}
          </button>
        ))}
      </div>
      <div
        id="review-panel"
        role="tabpanel"
        aria-labelledby={`tab-${current}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, so the keyboard must reach it (WCAG 2.1.1).
        tabIndex={0}
        className={styles.panelBody}
      >
        {children}
      </div>
    </div>
  );
};
