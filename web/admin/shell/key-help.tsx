import { Checkbox } from '@mantine/core';
import { Dialog } from './dialog.tsx';
import { useKeysSetting } from './keys.tsx';
import styles from './shell.module.css';

const GROUPS = [
  {
    name: 'Everywhere',
    keys: [
      ['?', 'Show this list'],
      ['g', 'Go to the queue'],
    ],
  },
  {
    name: 'Queue',
    keys: [
      ['/', 'Filter the list'],
      ['j', 'Next row'],
      ['k', 'Previous row'],
      ['Enter', 'Open the row'],
    ],
  },
  {
    name: 'Review',
    keys: [
      ['/', 'Search the document'],
      ['r', 'Draw boxes'],
      ['t', 'Select text'],
      ['v', 'Point and move'],
      ['b', 'Place a box on this page'],
      ['n', 'Next mark'],
      ['p', 'Previous mark'],
      ['Delete', 'Remove the chosen mark'],
      ['u', 'Undo'],
      ['Shift u', 'Redo'],
      ['c', 'Show as covered'],
      ['s', 'Original and result side by side'],
    ],
  },
  {
    name: 'Suggestions and panels',
    keys: [
      ['j', 'Next suggestion'],
      ['k', 'Previous suggestion'],
      ['a', 'Accept it and go on'],
      ['x', 'Reject it and go on'],
      ['1', 'Suggestions'],
      ['2', 'Marks and the words that go'],
      ['3', 'Text of the page'],
      ['4', 'Search'],
      ['5', 'Labels'],
    ],
  },
] as const;

export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const { isOn, setOn } = useKeysSetting();
  return (
    <Dialog onClose={onClose} title="Keyboard" size="lg">
      <div className="stack">
        <Checkbox
          label="Single-letter keys are on"
          checked={isOn}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        <div className={styles.keyGroups}>
          {GROUPS.map((group) => (
            <section key={group.name}>
              <h3>{group.name}</h3>
              <dl className={styles.keyList}>
                {group.keys.map(([key, what]) => (
                  <div key={key}>
                    <dt>
                      <kbd className={styles.kbd}>{key}</kbd>
                    </dt>
                    <dd>{what}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <p className="soft small">
          A chosen box moves with the arrow keys and changes size with Shift and the arrow keys. In the small pages, the
          arrow keys go from page to page.
        </p>
      </div>
    </Dialog>
  );
};
