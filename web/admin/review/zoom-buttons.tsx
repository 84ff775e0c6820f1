import { ActionIcon, Button } from '@mantine/core';
import { Icon } from '../shell/icon.tsx';

type ZoomProps = { zoom: number; onZoom: (zoom: number) => void };

/** Smaller, larger, and back to the width of the window. */
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
