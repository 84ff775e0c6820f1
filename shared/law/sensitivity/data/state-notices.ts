import type { Label } from '../labels.ts';

/**
 * Statements that a state wants beside pages of a category, in its own words. Of medium confidence: the label is looked
 * at by a person before anything goes, and so is this.
 */
export const STATE_NOTICES: readonly {
  state: string;
  label: Label;
  version: number;
  citation: string;
  text: string;
}[] = [
  {
    state: 'NY',
    label: 'HIV',
    version: 1,
    citation: 'N.Y. Pub. Health Law 2782(5)',
    text: 'This information has been disclosed to you from confidential records which are protected by state law. State law prohibits you from making any further disclosure of this information without the specific written consent of the person to whom it pertains, or as otherwise permitted by law. Any unauthorized further disclosure in violation of state law may result in a fine or jail sentence or both. A general authorization for the release of medical or other information is NOT sufficient authorization for further disclosure.',
  },
  {
    state: 'PA',
    label: 'HIV',
    version: 1,
    citation: '35 P.S. 7607',
    text: 'This information has been disclosed to you from records protected by Pennsylvania law. Pennsylvania law prohibits you from making any further disclosure of this information unless further disclosure is expressly permitted by the written consent of the person to whom it pertains or is authorized by the Confidentiality of HIV-Related Information Act. A general authorization for the release of medical or other information is not sufficient for this purpose.',
  },
];
