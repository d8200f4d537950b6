// A question to one person, about an open seat or a swap: asked once, and its message kept true ever after.
import type { Charter } from '../../domain/charter.ts'
import { type Cover, coverOf, isTakeable, type Offer, offered } from '../../domain/cover.ts'
import type { Standing } from '../../domain/crewing.ts'
import type { Owed } from '../../domain/owed.ts'
import { type Swap, swapOf, withSwap } from '../../domain/swap.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import type { World } from '../../ports.ts'
import { offerMail, offerMessage } from '../../views/offer-message.ts'
import { swapQuestion } from '../../views/swap-messages.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { hashOf } from './draw-over.ts'
import { findPosted, postClaimed } from './post-once.ts'
import { sendOnce } from './send-once.ts'

export async function askPerson(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const [id = '', crew = ''] = (debt.about ?? '').split('/')
  const cover = coverOf(charter, id)
  const offer = cover?.offers.find((one) => one.crew === crew)
  if (cover && offer) return offerSeat(world, charter, { cover, offer, debt, hand })
  const swap = swapOf(charter, id)
  return swap ? askToSwap(world, charter, { swap, crew, debt, hand }) : DONE
}

interface Offering {
  readonly cover: Cover
  readonly offer: Offer
  readonly debt: Owed
  readonly hand: Hand
}

async function offerSeat(
  world: World,
  charter: Charter,
  { cover, offer, debt, hand }: Offering,
): Promise<Paid<Charter>> {
  const person = (await world.people.everybody()).find(({ id }) => id === offer.crew)
  const input = { operator: world.operator, charter, cover, offer }
  const key = `${charter.id}/offer/${cover.id}/${offer.crew}`
  const isNew = offer.state === 'asked' && isTakeable(cover)
  if (person?.slackUser) {
    const message = offerMessage(input)
    const now = await kept(world, hand, { to: person.slackUser, place: offer.place, isNew, message, key })
    if (!now) return notNow(debt)
    const { place } = now
    return { ...DONE, learn: (item) => (place ? offered(item, debt.about ?? '', place) : item) }
  }
  const [to] = person?.emails ?? []
  if (!isNew || !to || offer.place) return DONE
  const says = 'asked'
  const sent = await sendOnce(world, charter, debt, hand, { to, ...offerMail(input), key, says })
  if (sent.kind !== 'sent') return { end: sent.end }
  const place = { channel: 'mail', ts: sent.messageId, key, hash: says }
  return { ...DONE, learn: (item) => offered(item, debt.about ?? '', place) }
}

interface Asking {
  readonly swap: Swap
  readonly crew: string
  readonly debt: Owed
  readonly hand: Hand
}

/** Who asked for it has no message of its own; it hears how it ended. */
async function askToSwap(world: World, charter: Charter, { swap, crew, debt, hand }: Asking): Promise<Paid<Charter>> {
  const person = (await world.people.everybody()).find(({ id }) => id === crew)
  if (!person?.slackUser) return DONE
  const isAsker = crew === swap.from.crew
  const message = swapQuestion({ operator: world.operator, charter, swap })
  const key = `${charter.id}/swap/${swap.id}/${crew}${isAsker ? `/${swap.state}` : ''}`
  const at = isAsker ? undefined : swap.place
  const now = await kept(world, hand, {
    to: person.slackUser,
    place: at,
    isNew: isAsker || swap.state === 'asked',
    message,
    key,
  })
  if (!now) return notNow(debt)
  const { place } = now
  if (isAsker || !place) return DONE
  return {
    ...DONE,
    learn: (item) => {
      const known = swapOf(item, swap.id)
      return known ? withSwap(item, { ...known, place }) : item
    },
  }
}

interface Keeping {
  readonly to: string
  readonly place: Standing | undefined
  /** It may be posted; else it is only drawn over, where it was. */
  readonly isNew: boolean
  readonly message: SlackMessage
  readonly key: string
}

/** Undefined: it is not to be asked now; what overtook it stands in the store. */
async function kept(
  world: World,
  hand: Hand,
  { to, place, isNew, message, key }: Keeping,
): Promise<{ readonly place?: Standing | undefined } | undefined> {
  const hash = hashOf(message)
  if (place?.hash === hash) return { place }
  if (!place && isNew) {
    const posted = await postClaimed(world, hand, { to, message, key })
    return posted && { place: { ...posted, key, hash } }
  }
  const at = place ?? (hand.fresh ? undefined : await findPosted(world, { to, key }))
  if (!at) return {}
  await world.chat.update(at, message, key)
  return { place: { channel: at.channel, ts: at.ts, key, hash } }
}

function notNow({ due }: Owed): Paid<Charter> {
  return { end: { kind: 'later', due, problems: [] } }
}
