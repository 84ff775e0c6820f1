import { describe, expect, it } from 'vitest';
import { matchesPath } from '#infra/local/front-door/distribution.ts';
import { matchRoute, type Route } from '#infra/local/front-door/http-api.ts';

const route = (key: string): Route => {
  const [method = '', path = ''] = key.split(' ');
  return { key, method, path, functionArn: key };
};

const ROUTES = [
  '$default',
  'ANY /api/{proxy+}',
  'GET /api/{proxy+}',
  'ANY /api/requests/{id}',
  'POST /api/requests/new',
].map(route);

describe('matchRoute', () => {
  it.each([
    ['GET', '/', '$default', {}],
    ['GET', '/api', '$default', {}],
    ['GET', '/api/a/b', 'GET /api/{proxy+}', { proxy: 'a/b' }],
    ['PUT', '/api/a/b', 'ANY /api/{proxy+}', { proxy: 'a/b' }],
    ['PUT', '/api/requests/7', 'ANY /api/requests/{id}', { id: '7' }],
    ['POST', '/api/requests/new', 'POST /api/requests/new', {}],
  ])('sends %s %s to the most specific route', (method, path, key, pathParameters) => {
    expect(matchRoute(ROUTES, method, path)).toEqual({ routeKey: key, functionArn: key, pathParameters });
  });

  it('finds none where there is no default', () => {
    expect(matchRoute(ROUTES.slice(1), 'GET', '/other')).toBeUndefined();
  });
});

describe('matchesPath', () => {
  it.each([
    ['/admin/*', '/admin/requests/1', true],
    ['/admin/*', '/admin', false],
    ['/admin', '/admin', true],
    ['assets/*.css', '/assets/site.css', true],
    ['assets/*.css', '/assets/siteXcss', false],
    ['/a?', '/ab', true],
    ['*', '/anything', true],
  ])('%s against %s', (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected);
  });
});
