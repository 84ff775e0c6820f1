import { describe, expect, it } from 'vitest';
import { readConfig } from '#infra/config.ts';
import cdkJson from '../../cdk.json' with { type: 'json' };

const given = cdkJson.context.sallyport;

describe('the configuration', () => {
  it('of cdk.json is accepted', () => {
    expect(readConfig(given)).toEqual(given);
  });

  it.each([
    ['nothing at all', undefined, 'expected object'],
    ['an origin without TLS', { ...given, origin: 'http://records.example.org' }, 'origin'],
    ['an origin with a path', { ...given, origin: 'https://records.example.org/portal' }, 'origin without a path'],
    ['a region CloudFront cannot use', { ...given, region: 'eu-west-1' }, 'region'],
    ['an unknown time zone', { ...given, facility: { ...given.facility, timeZone: 'Mars/Olympus' } }, 'IANA time zone'],
    ['a sender that is no address', { ...given, mailFrom: 'records' }, 'mailFrom'],
    ['a function without its share', { ...given, reservedConcurrency: { sweep: 1 } }, 'reservedConcurrency'],
    ['a key nobody reads', { ...given, colour: 'blue' }, 'colour'],
  ])('refuses %s, naming the place', (_name, context, message) => {
    expect(() => readConfig(context)).toThrow(message);
  });
});
