// What a signed link opens, and for how long: whoever has the link may, nobody else.

/** `issue` grows when a link is sent anew: those of earlier issues are void. */
export type Link =
  /** A charter's guests: waiver, photos, what is personal of the trip. */
  | { readonly kind: 'party'; readonly charter: string; readonly issue: number }
  /** One photo, by its key in the bucket, for as long as the link lasts. */
  | { readonly kind: 'photo'; readonly key: string }
  /** A crew member's own calendar feed. */
  | { readonly kind: 'crew-feed'; readonly person: string; readonly issue: number }
  /** The ops page, once: `use` names the one session that may begin with it. Two operators may share a secret by mistake. */
  | { readonly kind: 'ops'; readonly operator: string; readonly person: string; readonly use: string }
  /** A charter's manifest, for one person who may see it. */
  | { readonly kind: 'manifest'; readonly charter: string; readonly person: string }

export type LinkKind = Link['kind']
export type LinkOf<K extends LinkKind> = Extract<Link, { readonly kind: K }>
