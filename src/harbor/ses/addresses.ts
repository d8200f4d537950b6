// Mail addresses: reading a header's list of them, and SES's objections to one.
import addressparser from 'nodemailer/lib/addressparser'

/** Plain addresses without display names; one that has no address stands as it was written. */
export function readAddresses(list: string): readonly string[] {
  return addressparser(list, { flatten: true }).map(({ address, name }) => address || name)
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** Undefined when the address is fine. */
export function objectionTo(address: string): string | undefined {
  const at = address.lastIndexOf('@')
  if (at < 0) return "Missing final '@domain'"
  return localObjection(address.slice(0, at)) ?? domainObjection(address.slice(at + 1))
}

function localObjection(local: string): string | undefined {
  if (local === '') return 'Missing local name'
  if (/^"(?:[^"\\]|\\.)+"$/.test(local)) return undefined
  if (!/^[\x21-\x7e]+$/.test(local)) return 'Local address contains control or whitespace'
  if (/[()<>,;:\\"[\]@]/.test(local)) return 'Local address contains illegal character'
  return dotObjection(local, 'Local address')
}

function domainObjection(domain: string): string | undefined {
  if (domain === '') return 'Missing domain'
  if (/\s/.test(domain)) return 'Domain contains control or whitespace'
  if (!/^[A-Za-z0-9.-]+$/.test(domain)) return 'Domain contains illegal character'
  return dotObjection(domain, 'Domain')
}

function dotObjection(part: string, what: string): string | undefined {
  if (part.startsWith('.')) return `${what} starts with dot`
  if (part.endsWith('.')) return `${what} ends with dot`
  return part.includes('..') ? `${what} contains dot-dot` : undefined
}
