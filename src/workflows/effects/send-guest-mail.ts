// A reminder, waivers that are missing, thanks: in its time and behind the same gate, or not at all.
import type { Charter } from '../../domain/charter.ts'
import { boardsAt } from '../../domain/charter-facts.ts'
import { guestMailLeft, isInTime } from '../../domain/guest-mails.ts'
import type { Owed } from '../../domain/owed.ts'
import { keyTag } from '../../domain/send-key.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'
import type { World } from '../../ports.ts'
import { galleryAddress } from '../../views/addresses.ts'
import { guestMail } from '../../views/guest-mail.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { threadOf } from '../compose-boarding.ts'
import { partyToken } from '../party-link.ts'
import { keptBack } from './mail-gate.ts'
import { sendOnce } from './send-once.ts'

export async function sendGuestMail(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const { about = '' } = debt
  const now = world.clock.business()
  const to = charter.contact?.email ?? debt.claimed?.to
  if (!to || (!debt.claimed && !isInTime(charter, world.operator, about, now))) return DONE

  const mail = await composeGuestMail(world, charter, about)
  const asks = about === 'thanks' ? 'links' : 'all'
  const kept = debt.claimed ? undefined : await keptBack(world, charter, async () => mail.text, asks)
  if (kept) return kept

  const says = boardsAt(charter) ?? ''
  const key = `${charter.id}/${about}/${charter.revision}/${keyTag(to).slice(0, 8)}`
  const sent = await sendOnce(world, charter, debt, hand, { ...mail, to, key, says })
  if (sent.kind === 'not-sent') return { end: sent.end }
  const claim = { key, says, to, at: now.toISOString() }
  return { ...DONE, learn: (item) => guestMailLeft(item, about, claim, sent.messageId) }
}

export async function composeGuestMail(
  world: World,
  charter: Charter,
  about: string,
): Promise<Pick<OutgoingMail, 'subject' | 'text' | 'html' | 'inReplyTo' | 'references'>> {
  const { operator, templates } = world
  const token = partyToken(world, charter)
  const gallery = about === 'thanks' ? await leading(world, galleryAddress(operator, token)) : undefined
  const mail = guestMail({ operator, charter, about, token, gallery })
  return {
    subject: mail.subject,
    text: templates.render('boarding-mail.txt', mail),
    html: templates.render('boarding-mail.html', mail),
    ...threadOf(charter),
  }
}

/** Where no photos are kept, none are promised. */
async function leading(world: World, address: string): Promise<string | undefined> {
  const status = await world.pages.follow(address)
  return status === undefined ? address : undefined
}
