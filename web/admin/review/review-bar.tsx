import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import type { Document, Request } from '#shared/request/request.ts';
import { Icon } from '../shell/icon.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { recordTypeName } from '../words/names.ts';
import { ReasonSelect } from './reason-select.tsx';
import styles from './review.module.css';
import { TOOLS, type Tool } from './review-tools.ts';
import { SaveStatus } from './save-status.tsx';
import type { SaveState } from './use-autosave.ts';

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

type ZoomProps = { zoom: number; onZoom: (zoom: number) => void };

export const ZoomButtons = ({ zoom, onZoom }: ZoomProps) => (
  <span className="row" style={{ gap: 2 }}>
    <ActionIcon variant="subtle" aria-label="Smaller" disabled={zoom <= 0.5} onClick={() => onZoom(zoom / 1.25)}>
      <Icon name="minus" />
    </ActionIcon>
    <Button variant="subtle" px={4} aria-label={`${Math.round(zoom * 100)}%, fit the width`} onClick={() => onZoom(1)}>
      {Math.round(zoom * 100)}%
    </Button>
    <ActionIcon variant="subtle" aria-label="Larger" disabled={zoom >= 4} onClick={() => onZoom(zoom * 1.25)}>
      <Icon name="plus" />
    </ActionIcon>
  </span>
);

type Props = ZoomProps & {
  request: Request;
  document: Document;
  isReadOnly: boolean;
  tool: Tool;
  onTool: (tool: Tool) => void;
  reason: RedactionReason;
  onReason: (reason: RedactionReason) => void;
  isCovered: boolean;
  onCovered: (isCovered: boolean) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  save: SaveState;
  onSend: (() => void) | null;
};

export const ReviewBar = (props: Props) => (
  <header className={styles.bar}>
    <Link to="/requests/$id" params={{ id: props.request.id }} className={styles.back}>
      <Icon name="back" size={14} />
      <span className="mono">{props.request.reference}</span>
    </Link>
    <div className={styles.title}>
      <PageTitle title={`Review ${recordTypeName(props.document.recordType)}`}>
        {recordTypeName(props.document.recordType)}
      </PageTitle>
      <span className="soft small">{props.document.name}</span>
    </div>
    {!props.isReadOnly && (
      <>
        <ToolButtons tool={props.tool} onTool={props.onTool} />
        <ReasonSelect label="Reason for new marks" isLabelHidden value={props.reason} onChange={props.onReason} />
        <span className="row" style={{ gap: 2 }}>
          <ActionIcon
            variant="subtle"
            aria-label="Undo"
            title="Undo (u)"
            disabled={!props.undo}
            onClick={() => props.undo?.()}
          >
            <Icon name="undo" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label="Redo"
            title="Redo (U)"
            disabled={!props.redo}
            onClick={() => props.redo?.()}
          >
            <Icon name="redo" />
          </ActionIcon>
        </span>
      </>
    )}
    <ZoomButtons zoom={props.zoom} onZoom={props.onZoom} />
    <button
      type="button"
      className={styles.tool}
      aria-pressed={props.isCovered}
      onClick={() => props.onCovered(!props.isCovered)}
    >
      Show as covered
    </button>
    <span style={{ marginInlineStart: 'auto' }} />
    {!props.isReadOnly && <SaveStatus state={props.save} />}
    {props.onSend && <Button onClick={props.onSend}>Send to QA</Button>}
  </header>
);
