/** A page of the file being written, before it is written: its place among the pages of the volume is known later. */
export type PageSlot = { index: number };

/** Text on a page that belongs to a tag (ISO 32000-1, 14.7.4.2), or a link annotation (14.7.4.3). */
export type Marked = { page: PageSlot; mcid: number };
export type LinkKid = { page: PageSlot; link: number };

/** What a stretch of content is, for those who hear the document (14.8.4). */
export type Tag = { role: string; title?: string; scope?: 'Column' | 'Row'; kids: (Tag | Marked | LinkKid)[] };

export const isTag = (kid: Tag | Marked | LinkKid): kid is Tag => 'role' in kid;
export const isLink = (kid: Tag | Marked | LinkKid): kid is LinkKid => 'link' in kid;
