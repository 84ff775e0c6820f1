import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** The admin page is one file; a path without an extension is a view inside it, not another file. */
export class PageRewrite extends EdgeFunction {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Admin views to /admin/index.html',
      code: FunctionCode.fromInline(SOURCE),
    });
  }
}

const SOURCE = `function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') === -1) request.uri = '/admin/index.html';
  return request;
}
`;
