/** Why a page is rebuilt from pixels: part of the certificate, so never words of the page. */
export type Why =
  | 'mark'
  | 'hidden-text'
  | 'hidden-drawing'
  | 'tiny-text'
  | 'annotations'
  | 'layers'
  | 'patterns'
  | 'inline-image'
  | 'image'
  | 'font'
  | 'shared-font'
  | 'lying-font'
  | 'graphics-state'
  | 'content'
  | 'removed-word'
  | 'unproven';

/** A page holds something that cannot be carried with certainty. It is not lost: it is rebuilt from what is seen. */
export class Uncarriable extends Error {
  override name = 'Uncarriable';
  readonly why: Why;
  constructor(why: Why) {
    super(`The page is rebuilt: ${why}`);
    this.why = why;
  }
}
