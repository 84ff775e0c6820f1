import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { PortalConfig } from '../config.ts';
import { StaffDirectory } from '../constructs/staff-directory.ts';

/** Who works here. Outlives the code, like the data. */
export class IdentityStack extends Stack {
  readonly staff: StaffDirectory;

  constructor(scope: Construct, id: string, props: StackProps & { config: PortalConfig }) {
    super(scope, id, props);
    this.staff = new StaffDirectory(this, 'Staff', props.config);
  }
}
