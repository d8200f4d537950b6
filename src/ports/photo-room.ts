// What is asked before photos may come: whose a code is that no charter knows yet, and whether there is room.

/** Codes of waivers that came without the guests' link and wait for a person to match them; found for sixty days. */
export interface WaitingCodes {
  /** `hashes`: of the codes, as `CodeOwner` has them. The same again is harmless. */
  readonly keep: (charterId: string, hashes: readonly string[], waiver: string) => Promise<void>
  /** The waiver's id. */
  readonly waiverOf: (charterId: string, hash: string) => Promise<string | undefined>
}

/** So many times may somebody send photos for a charter, and no more; a place is never given back. */
export interface PhotoRoom {
  /** False: none is left. One whose answer was lost may count twice. */
  readonly take: (charterId: string, whose: string, most: number) => Promise<boolean>
}
