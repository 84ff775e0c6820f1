// Loading the CDK takes seconds and the assertions milliseconds, so all of them share one process and one portal.
import './stacks/data.ts';
import './stacks/front.ts';
import './stacks/functions.ts';
import './stacks/identity.ts';
import './stacks/nag.ts';
import './stacks/permissions.ts';
import './stacks/queues.ts';
import './stacks/watch.ts';
