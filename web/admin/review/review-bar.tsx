import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RequestView } from '#shared/api/staff.ts';
import type { Document } from '#shared/request/request.ts';
import { Icon } from '../shell/icon.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { recordTypeName } from '../words/names.ts';
import { ReasonSelect } from './reason-select.tsx';
import styles from './review.module.css';
import type { Desk } from './review-desk.tsx';
import { TOOLS, type Tool } from './review-tools.ts';
import { SaveStatus } from './save-status.tsx';

const ToolButtons = ({ tool, onTool }: { tool: Tool; onTool: (tool: Tool) => void }) => (
  <fieldset className={styles.tools}>
    <legend className="hidden-label">Tool</legend>
    {(Object.keys(TOOLS) as Tool[]).map((name) => (
      <button
        key={name}
        type="button"
        className={styles.tool}
        aria-pressed={name === tool}
        title={`${TOOLS[name].hint} (${TOOLS[name].key})`}
        onClick={() => onTool(name)}
      >
        <Icon name={TOOLS[name].icon} size={15} /> {TOOLS[name].name}
      </button>
    ))}
  </fieldset>
);

type EditProps = { desk: Desk };

const EditTools = ({ desk: { look, reason, setReason, marks } }: EditProps) => (
  <>
    <ToolButtons tool={look.tool} onTool={look.setTool} />
    <ReasonSelect label="Reason for new marks" isLabelHidden value={reason} onChange={setReason} />
    <span className="row" style={{ gap: 2 }}>
      <ActionIcon
        variant="subtle"
        aria-label="Undo"
        title="Undo (u)"
        disabled={!marks.undo}
        onClick={() => marks.undo?.()}
      >
        <Icon name="undo" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label="Redo"
        title="Redo (U)"
        disabled={!marks.redo}
        onClick={() => marks.redo?.()}
      >
        <Icon name="redo" />
      </ActionIcon>
    </span>
  </>
);

const LookTools = ({ desk: { look } }: EditProps) => (
  <fieldset className={styles.tools}>
    <legend className="hidden-label">Preview</legend>
    <button
      type="button"
      className={styles.tool}
      aria-pressed={look.isCovered}
      title="Show what will be black (c)"
      onClick={() => look.setCovered(!look.isCovered)}
    >
      Show as covered
    </button>
    <button
      type="button"
      className={styles.tool}
      aria-pressed={look.isComparing}
      title="Original and result side by side (s)"
      onClick={() => look.setComparing(!look.isComparing)}
    >
      <Icon name="columns" size={15} /> Side by side
    </button>
  </fieldset>
);

type Props = { view: RequestView; document: Document; isReadOnly: boolean; desk: Desk; onSend: (() => void) | null };

export const ReviewBar = ({ view, document, isReadOnly, desk, onSend }: Props) => (
  <header className={styles.bar}>
    <Link to="/requests/$id" params={{ id: view.request.id }} className={styles.back}>
      <Icon name="back" size={14} />
      <span className="mono">{view.request.reference}</span>
    </Link>
    <div className={styles.title}>
      <PageTitle title={`Review ${recordTypeName(document.recordType)}`}>
        {recordTypeName(document.recordType)}
      </PageTitle>
      <span className="soft small">{document.name}</span>
    </div>
    {!isReadOnly && <EditTools desk={desk} />}
    <LookTools desk={desk} />
    <span style={{ marginInlineStart: 'auto' }} />
    {!isReadOnly && <SaveStatus state={desk.marks.autosave.state} />}
    {onSend && <Button onClick={onSend}>Send to QA</Button>}
  </header>
);
