import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PageRewrite } from './page-rewrite.ts';
import type { ResponseHeaders } from './response-headers.ts';

export type FrontDoorProps = {
  origin: string;
  apiHost: string;
  web: Bucket;
  logs: Bucket;
  headers: ResponseHeaders;
  firewallArn: string;
};

/** The one address of the portal: pages and APIs from the functions, static files from the bucket. */
export class FrontDoor extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    const { hostname } = new URL(props.origin);
    this.distribution = new Distribution(this, 'Distribution', {
      domainNames: [hostname],
      certificate: new Certificate(this, 'Certificate', {
        domainName: hostname,
        validation: CertificateValidation.fromDns(),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: props.firewallArn,
      enableLogging: true,
      logBucket: props.logs as IBucket,
      logFilePrefix: 'front-door/',
      logIncludesCookies: false,
      defaultBehavior: this.fromFunctions(props),
      additionalBehaviors: this.fromBucket(props),
    });
  }

  private fromFunctions({ apiHost, headers }: FrontDoorProps): BehaviorOptions {
    return {
      origin: new HttpOrigin(apiHost),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // Health information is never kept at the edge (45 CFR 164.312; ASVS 14.2.2).
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // The gateway routes by its own host name, so the viewer's is left out.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers.site,
    };
  }

  private fromBucket({ web, headers }: FrontDoorProps): Record<string, BehaviorOptions> {
    const files: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(web as IBucket),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
    };
    const page = {
      ...files,
      responseHeadersPolicy: headers.adminPage,
      functionAssociations: [
        { function: new PageRewrite(this, 'PageRewrite'), eventType: FunctionEventType.VIEWER_REQUEST },
      ],
    };
    // CloudFront takes the first pattern that fits, in this order.
    return {
      '/assets/*': { ...files, responseHeadersPolicy: headers.assets },
      '/admin/assets/*': { ...files, responseHeadersPolicy: headers.adminFiles },
      '/admin/*': page,
      '/admin': page,
    };
  }
}
