import { z } from 'zod';
import type { DoorResponse } from './exchange.ts';

const override = z.looseObject({ Override: z.boolean().default(false) });

const schema = z.looseObject({
  ResponseHeadersPolicyConfig: z.looseObject({
    SecurityHeadersConfig: z
      .looseObject({
        ContentSecurityPolicy: override.extend({ ContentSecurityPolicy: z.string() }).optional(),
        ContentTypeOptions: override.optional(),
        FrameOptions: override.extend({ FrameOption: z.string() }).optional(),
        ReferrerPolicy: override.extend({ ReferrerPolicy: z.string() }).optional(),
        StrictTransportSecurity: override
          .extend({
            AccessControlMaxAgeSec: z.coerce.number(),
            IncludeSubdomains: z.boolean().optional(),
            Preload: z.boolean().optional(),
          })
          .optional(),
        XSSProtection: override.extend({ Protection: z.boolean(), ModeBlock: z.boolean().optional() }).optional(),
      })
      .default({}),
    CustomHeadersConfig: z
      .looseObject({ Items: z.array(override.extend({ Header: z.string(), Value: z.string() })) })
      .default({ Items: [] }),
    RemoveHeadersConfig: z
      .looseObject({ Items: z.array(z.looseObject({ Header: z.string() })) })
      .default({ Items: [] }),
  }),
});

type HeaderRule = { name: string; value: string; override: boolean };
export type HeadersPolicy = { set: HeaderRule[]; remove: string[] };

type Security = z.infer<typeof schema>['ResponseHeadersPolicyConfig']['SecurityHeadersConfig'];

const securityRules = (from: Security): HeaderRule[] => {
  const rule = (name: string, part: { Override: boolean } | undefined, value: () => string): HeaderRule[] =>
    part ? [{ name, value: value(), override: part.Override }] : [];
  const { ContentSecurityPolicy: csp, ContentTypeOptions: types, FrameOptions: frame } = from;
  const { ReferrerPolicy: referrer, StrictTransportSecurity: hsts, XSSProtection: xss } = from;
  return [
    ...rule('content-security-policy', csp, () => csp?.ContentSecurityPolicy ?? ''),
    ...rule('x-content-type-options', types, () => 'nosniff'),
    ...rule('x-frame-options', frame, () => frame?.FrameOption ?? ''),
    ...rule('referrer-policy', referrer, () => referrer?.ReferrerPolicy ?? ''),
    ...rule('strict-transport-security', hsts, () =>
      [
        `max-age=${hsts?.AccessControlMaxAgeSec}`,
        ...(hsts?.IncludeSubdomains ? ['includeSubDomains'] : []),
        ...(hsts?.Preload ? ['preload'] : []),
      ].join('; '),
    ),
    ...rule('x-xss-protection', xss, () => (xss?.Protection ? `1${xss.ModeBlock ? '; mode=block' : ''}` : '0')),
  ];
};

/** Reads a response-headers policy of the template. */
export const readHeadersPolicy = (properties: unknown): HeadersPolicy => {
  const config = schema.parse(properties).ResponseHeadersPolicyConfig;
  const custom = config.CustomHeadersConfig.Items.map((item) => ({
    name: item.Header.toLowerCase(),
    value: item.Value,
    override: item.Override,
  }));
  return {
    set: [...securityRules(config.SecurityHeadersConfig), ...custom],
    remove: config.RemoveHeadersConfig.Items.map((item) => item.Header.toLowerCase()),
  };
};

/** Adds a policy's headers; what the origin said stays unless the policy overrides it. */
export const applyHeadersPolicy = (response: DoorResponse, policy: HeadersPolicy): DoorResponse => {
  const kept = Object.entries(response.headers).filter(([name]) => !policy.remove.includes(name));
  const headers: Record<string, string> = Object.fromEntries(kept);
  for (const rule of policy.set) {
    if (rule.override || !(rule.name in headers)) headers[rule.name] = rule.value;
  }
  return { ...response, headers };
};
