// The guests get a new link after the old one was made void.
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { linkSent } from '../../domain/waiver/register.ts'
import type { World } from '../../ports.ts'
import { partyLinkMail } from '../../views/party-link-mail.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { endOf, partyToken } from '../party-link.ts'
import { sendOnce } from './send-once.ts'

const LOOK_AGAIN_MS = 5 * 60_000

export async function sendPartyLink(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const { issue } = charter.waivers
  const now = world.clock.business()
  if (charter.cancelled || charter.waivers.linkSent?.issue === issue || endOf(charter) < now) return DONE
  const to = charter.contact?.email
  if (!to) {
    const due = new Date(now.getTime() + LOOK_AGAIN_MS).toISOString()
    const problems = ['There is no mail address for the guests. Show them the QR code at the dock.']
    return { end: { kind: 'later', due, problems } }
  }

  const mail = partyLinkMail({ operator: world.operator, charter, token: partyToken(world, charter) })
  const key = `${charter.id}/party-link/${issue}`
  const sent = await sendOnce(world, charter, debt, hand, { ...mail, to, key, says: String(issue) })
  if (sent.kind === 'not-sent') return { end: sent.end }
  return { ...DONE, learn: (item) => linkSent(item, issue, to, now.toISOString()) }
}
