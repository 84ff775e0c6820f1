import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';

/** Single-letter keys can be switched off (WCAG 2.1.4); the choice stays in this browser. */
const STORE = 'sallyport.keys';

type Keys = { isOn: boolean; setOn: (isOn: boolean) => void };
const KeysContext = createContext<Keys>({ isOn: true, setOn: () => undefined });

export const KeysProvider = ({ children }: { children: ReactNode }) => {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(STORE) !== 'off');
  const value = useMemo(
    () => ({
      isOn,
      setOn: (next: boolean) => {
        localStorage.setItem(STORE, next ? 'on' : 'off');
        setIsOn(next);
      },
    }),
    [isOn],
  );
  return <KeysContext value={value}>{children}</KeysContext>;
};

export const useKeysSetting = (): Keys => use(KeysContext);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isBehindDialog = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"]') !== null &&
  !(target instanceof HTMLElement && target.closest('[role="dialog"]'));

const isMod = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey;

/** `j`, `Shift+u`, `Mod+z` (Ctrl or Command), `delete`; signs such as `?` are named as typed. */
const nameOf = (event: KeyboardEvent): string => {
  const key = event.key.toLowerCase();
  if (isMod(event)) return `Mod+${key}`;
  return event.shiftKey && /^[a-z]$/.test(key) ? `Shift+${key}` : key;
};

/** Listens for keys while the component is shown. */
export const useKeys = (bindings: Record<string, () => void>): void => {
  const { isOn } = useKeysSetting();
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || isTyping(event.target) || isBehindDialog(event.target)) return;
      if (!isMod(event) && !isOn) return;
      const act = latest.current[nameOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn]);
};
