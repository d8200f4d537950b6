// The bare address of an RFC 5322 mailbox, and its domain.
export function addressIn(mailbox: string): string {
  return (/<([^<>]+)>/.exec(mailbox)?.[1] ?? mailbox).trim()
}

export function domainIn(mailbox: string): string {
  return addressIn(mailbox).split('@').at(-1)?.toLowerCase() ?? ''
}
