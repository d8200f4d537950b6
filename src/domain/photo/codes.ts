// Photo codes: the charter's own, and one for each who signed. They are compared in a time that tells nothing.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Charter } from '../charter.ts'

export interface CodeOwner {
  /** Undefined for the charter's own code. */
  readonly guest?: string | undefined
  /** SHA-256 of the code, hex. */
  readonly hash: string
  /** The waiver that it came with, while nobody has matched that. */
  readonly waiver?: string | undefined
}

/** Wrong tries that a charter leaves to one address, and for how long after the last of them. */
export const TRIES = 10
export const LOCKED_MS = 60 * 60_000

/** Every code is looked at, also after one was found. */
export function ownerOf(charter: Charter, code: string): CodeOwner | undefined {
  const said = digest(code)
  const known = [{ code: charter.photoUploadCode, guest: undefined }, ...guestCodes(charter)]
  const found = known.filter((one) => timingSafeEqual(digest(one.code), said))
  return found[0] && { guest: found[0].guest, hash: said.toString('hex') }
}

export function codeHash(code: string): string {
  return digest(code).toString('hex')
}

/** Of everybody whose waiver stands. */
export function guestCodes({ waivers }: Charter): readonly { readonly guest: string; readonly code: string }[] {
  return Object.values(waivers.guests)
    .filter(({ voided }) => !voided)
    .flatMap(({ name, photoCodes }) => photoCodes.map((code) => ({ guest: name, code })))
}

/** One sender's part of the network: a whole household of IPv6 addresses is one. */
export function addressGroup(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = plain.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0
  const all = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return `${all.slice(0, 4).join(':')}::/64`
}

/** As people type it: any case, any gaps, O for 0, I or L for 1. */
function digest(code: string): Buffer {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return createHash('sha256').update(plain).digest()
}
