// What becomes of a mail, told by its recipients: delivered, bounced, complained about, or suppressed beforehand.
import { domainOf } from './addresses.ts'
import type { SentEvent } from './sent.ts'

export type Fate = Omit<SentEvent, 'notices'>

/** Send comes first; a complaint follows its delivery. */
export function fatesOf(recipients: readonly string[], isSuppressed: (address: string) => boolean): readonly Fate[] {
  const suppressed = recipients.filter((address) => isSuppressed(address) || localPart(address) === 'suppressionlist')
  const tried = recipients.filter((address) => !suppressed.includes(address))
  const bounced = tried.filter(bounces)
  const delivered = tried.filter((address) => !bounced.includes(address))
  const complained = delivered.filter((address) => localPart(address) === 'complaint')

  const fates: readonly Fate[] = [
    { type: 'Send', recipients },
    { type: 'Bounce', recipients: suppressed, suppressed: true },
    { type: 'Bounce', recipients: bounced },
    { type: 'Delivery', recipients: delivered },
    { type: 'Complaint', recipients: complained },
  ]
  return fates.filter((fate) => fate.recipients.length > 0)
}

function bounces(address: string): boolean {
  const domain = domainOf(address)
  return localPart(address) === 'bounce' || domain === 'bounce.test' || domain.endsWith('.bounce.test')
}

/** Without a `+label`. */
function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).split('+')[0]?.toLowerCase() ?? ''
}
