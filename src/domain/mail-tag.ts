// How a mail that is answered is named where charters are: with the answer, in the provider's events, on buttons.

export function mailTag(mailId: string): string {
  return `mail-${mailId}`
}

/** Undefined for a charter's id. */
export function mailTagged(tag: string): string | undefined {
  return /^mail-([0-9a-f]{20})$/.exec(tag)?.[1]
}
