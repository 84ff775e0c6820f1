import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseHeadersPolicyProps,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

export type ResponseHeadersProps = {
  /** Hosts of the buckets the admin page uploads to and reads from. */
  documentHosts: string[];
};

/** Headers by kind of answer. Where the content may change at the same address it is not kept. */
export class ResponseHeaders extends Construct {
  readonly site: ResponseHeadersPolicy;
  readonly adminPage: ResponseHeadersPolicy;
  readonly adminFiles: ResponseHeadersPolicy;
  readonly assets: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, { documentHosts }: ResponseHeadersProps) {
    super(scope, id);
    const documents = documentHosts.map((host) => `https://${host}`).join(' ');
    // A page of the public site brings its own policy; this one covers answers without any, such as the gateway's errors.
    this.site = this.policy('Site', { csp: `default-src 'none'; ${NO_FRAMES}`, cspWins: false });
    this.adminPage = this.policy('AdminPage', { csp: adminCsp(documents), cspWins: true, cache: 'no-cache' });
    this.adminFiles = this.policy('AdminFiles', {
      csp: adminCsp(documents),
      cspWins: true,
      cache: 'public, max-age=31536000, immutable',
    });
    this.assets = this.policy('Assets', { csp: ASSETS_CSP, cspWins: true, cache: 'public, max-age=300' });
  }

  private policy(id: string, { csp, cspWins, cache }: { csp: string; cspWins: boolean; cache?: string }) {
    const fixed = cache ? { ...FIXED_HEADERS, 'Cache-Control': cache } : FIXED_HEADERS;
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        ...securityHeaders,
        contentSecurityPolicy: { contentSecurityPolicy: csp, override: cspWins },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(fixed).map(([header, value]) => ({ header, value, override: true })),
      },
      removeHeaders: ['Server', 'X-Powered-By'],
    });
  }
}

const NO_FRAMES = "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/** Blob workers and inline styles: the PDF engine and the component library need them; scripts stay our own. */
const adminCsp = (documents: string): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${documents}`,
    `connect-src 'self' ${documents}`,
    "form-action 'self'",
    NO_FRAMES,
  ].join('; ');

/** Style sheets and scripts only: nothing here is a page. */
const ASSETS_CSP = `default-src 'none'; ${NO_FRAMES}`;

const securityHeaders: NonNullable<ResponseHeadersPolicyProps['securityHeadersBehavior']> = {
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(730),
    includeSubdomains: true,
    preload: true,
    override: true,
  },
  contentTypeOptions: { override: true },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
};

const OFF = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb'];

const FIXED_HEADERS: Record<string, string> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': OFF.map((feature) => `${feature}=()`).join(', '),
  'X-Robots-Tag': 'noindex, nofollow',
};
