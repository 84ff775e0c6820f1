import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { QueuePage } from './queue/queue-page.tsx';
import { readQueueSearch } from './queue/search.ts';
import { readReviewSearch } from './review/review-search.ts';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/queue', search: { view: 'mine' } });
  },
});
const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  validateSearch: readQueueSearch,
  component: QueuePage,
});
const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$id',
  component: lazyRouteComponent(() => import('./request/request-page.tsx'), 'RequestPage'),
});
const review = createRoute({
  getParentRoute: () => root,
  path: '/requests/$id/review/$documentId',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
});
const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules/rules-page.tsx'), 'RulesPage'),
});
const accounting = createRoute({
  getParentRoute: () => root,
  path: '/accounting',
  component: lazyRouteComponent(() => import('./accounting/accounting-page.tsx'), 'AccountingPage'),
});
const qa = createRoute({
  getParentRoute: () => root,
  path: '/requests/$id/qa',
  component: lazyRouteComponent(() => import('./qa/qa-page.tsx'), 'QaPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, queue, request, review, qa, rules, accounting]),
  basepath: '/admin',
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  // Module augmentation only works on an interface.
  interface Register {
    router: typeof router;
  }
}
