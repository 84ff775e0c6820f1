import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { useKeys } from '../../shell/keys.tsx';
import { inPanelOrder } from './group.ts';
import type { Suggestions } from './use-suggestions.ts';

type Props = { suggestions: Suggestions; isReadOnly: boolean; onShow: (suggestion: Suggestion) => void };

/** Steps through the suggestions and settles the one in view; the next one follows at once. */
export const useSuggestionKeys = ({ suggestions, isReadOnly, onShow }: Props): void => {
  const order = inPanelOrder(suggestions.open);
  const at = order.findIndex((one) => one.id === suggestions.chosen);
  const show = (one: Suggestion | undefined) => {
    suggestions.choose(one?.id ?? null);
    if (one) onShow(one);
  };
  const step = (by: number) =>
    show(order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length]);
  const settle = (how: (chosen: readonly Suggestion[]) => void) => {
    const chosen = order[at];
    if (isReadOnly) return;
    if (!chosen) return step(1);
    show(order[at + 1] ?? order[at - 1]);
    how([chosen]);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => settle(suggestions.accept),
    x: () => settle(suggestions.reject),
  });
};
