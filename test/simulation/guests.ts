// Guests of a weekend: they sign, one without the party's link, and send photos; a captain sees to both.
import { type Batch, photosIn, quarantineOf } from '../../src/domain/photo/batch.ts'
import { placeWaiver } from '../../src/workflows/match-waiver.ts'
import { photosArrived } from '../../src/workflows/photos-arrived.ts'
import { ADULT } from '../domain/waiver/sent.ts'
import { ended } from '../fakes/acting.ts'
import { HOUR, MINUTE, SECOND } from '../fakes/clock.ts'
import { GENE } from '../fakes/jada.ts'
import { asks, decides, jpeg, kept } from '../fakes/photographing.ts'
import { answerTo } from '../fakes/signing.ts'
import { defectIn } from './defect.ts'
import { type Happening, type Sail, sometime } from './story.ts'
import type { Weekend } from './weekend.ts'

const SIGNED_BY = [
  { guest_name: 'Ana Alder', idempotency_key: 'ana' },
  { guest_name: 'Ben Alder', idempotency_key: 'ben' },
  { guest_name: 'Cleo Birch', idempotency_key: 'cleo', email: undefined },
]
const STRANGER = { ...ADULT, guest_name: 'Dora Reed', idempotency_key: 'dora' }
const TRIES = 60
const AGAIN = [5 * SECOND, 3 * MINUTE] as const

export const GUESTS: readonly Happening[] = [
  {
    name: 'guests sign',
    chance: 0.3,
    acts: (sail, dice) =>
      SIGNED_BY.map((who) => ({
        at: sometime(sail, dice, firstOf(sail), sail.starts - HOUR),
        does: (weekend) => signed(weekend, sail, { ...ADULT, ...who }, true),
      })),
  },
  {
    name: 'a stranger signs',
    chance: 0.3,
    acts: (sail, dice) => [
      {
        at: sometime(sail, dice, firstOf(sail), sail.starts - 12 * HOUR),
        does: (weekend) => matched(weekend, sail, STRANGER),
      },
    ],
  },
  {
    name: 'photos',
    chance: 0.4,
    acts: (sail, dice) =>
      ['deck.jpg', 'sunset.jpg'].map((name) => ({
        at: sail.ends - dice.between(0.5 * HOUR, 6 * HOUR),
        does: (weekend) => pictured(weekend, sail, name),
      })),
  },
]

/** They have heard of it. */
function firstOf({ looked, starts }: Sail): number {
  return Math.min(looked + HOUR, starts - 13 * HOUR)
}

async function matched(weekend: Weekend, sail: Sail, body: object): Promise<void> {
  const { fake } = weekend
  const id = await signed(weekend, sail, body, false)
  if (id === undefined) return
  await insist(weekend, async () => {
    const { kind } = await ended(placeWaiver(fake.world(), id, sail.id, GENE))
    return kind === 'matched' || kind === 'already'
  })
}

/** The form is sent again, with the same key, until it is answered. */
async function signed(weekend: Weekend, sail: Sail, body: object, link: boolean): Promise<string | undefined> {
  const { fake } = weekend
  let id: string | undefined
  await insist(weekend, async () => {
    if (!fake.charterIds().includes(sail.id)) return false
    const signing = await answerTo(fake, { ...body, event_id: sail.id }, { link, charterId: sail.id })
    if (signing.kind !== 'kept') return signing.kind !== 'not-kept'
    id = signing.waiver.id
    void signing.delivered.catch(() => {})
    return true
  })
  return id
}

async function pictured(weekend: Weekend, sail: Sail, name: string): Promise<void> {
  const { fake } = weekend
  let batch: Batch | undefined
  await insist(weekend, async () => {
    const asked = await asks(fake, { charterId: sail.id, names: [name] })
    if (asked.kind === 'invited') batch = asked.batch
    return asked.kind !== 'not-kept'
  })
  if (!batch) return
  const { id, files } = batch
  for (const file of files) fake.bucket.set(quarantineOf(batch, file.id), jpeg(file.name))
  await insist(weekend, async () => {
    const arrival = await photosArrived(fake.world(), id)
    void arrival?.delivered.catch(() => {})
    return arrival !== undefined
  })
  await insist(weekend, async () => {
    if (photosIn(kept(fake, { id }), 'waiting').length > 0) await decides(fake, kept(fake, { id }), GENE, 'all')
    return photosIn(kept(fake, { id }), 'shown').length > 0
  })
}

/** Until it went as it should; a call that fails, or a process that dies of it, is tried again. */
async function insist({ fake, time, dice, people, broken }: Weekend, attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const process = fake.world()
    people.act()
    const isDone = await attempt().catch((error: unknown) => {
      const defect = defectIn(process, error)
      if (defect) broken(`a guest: ${defect}`)
      return false
    })
    if (isDone) return
    await time.sleep(dice.between(...AGAIN))
  }
}
