import type { Child, PropsWithChildren } from 'hono/jsx';

type NoticeProps = PropsWithChildren<{ tone: 'good' | 'info' | 'warning' | 'wrong'; title?: string }>;

/** A box that says one important thing. The tone is in the words too, never in the colour alone. */
export const Notice = ({ tone, title, children }: NoticeProps) => (
  <div class={`notice notice--${tone}`}>
    {title ? <h2 class="notice__title">{title}</h2> : null}
    {children}
  </div>
);

/** Names and values, as on the check page, the status page and the packet page. */
export const Facts = ({ rows }: { rows: readonly { name: string; value: Child; action?: Child }[] }) => (
  <dl class="facts">
    {rows.map(({ name, value, action }) => (
      <div class="facts__row">
        <dt>{name}</dt>
        <dd>{value}</dd>
        {action ? <dd class="facts__action">{action}</dd> : null}
      </div>
    ))}
  </dl>
);
