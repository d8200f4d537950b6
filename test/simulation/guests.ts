// Guests of a weekend: they sign, one without the party's link, and send photos; a captain sees to both.
import { type Batch, photosIn, quarantineOf } from '../../src/domain/photo/batch.ts'
import { placeWaiver } from '../../src/workflows/match-waiver.ts'
import { photosArrived } from '../../src/workflows/photos-arrived.ts'
import { ADULT } from '../domain/waiver/sent.ts'
import { ended } from '../fakes/acting.ts'
import { HOUR, MINUTE, SECOND } from '../fakes/clock.ts'
import { GENE, QUINN } from '../fakes/jada.ts'
import { asks, decides, jpeg, kept } from '../fakes/photographing.ts'
import { answerTo } from '../fakes/signing.ts'
import { defectIn } from './defect.ts'
import { SAILED, type Weekend } from './weekend.ts'

const SIGNED_BY = [
  { guest_name: 'Ana Alder', idempotency_key: 'ana' },
  { guest_name: 'Ben Alder', idempotency_key: 'ben' },
  { guest_name: 'Cleo Birch', idempotency_key: 'cleo', email: undefined },
]
const TRIES = 60
const AGAIN = [5 * SECOND, 3 * MINUTE] as const

/** What guests do by themselves, and what the captain does for them. */
export function guestsOf(weekend: Weekend): void {
  const { time } = weekend
  const chance = weekend.dice.apart('guests')
  for (const who of SIGNED_BY)
    time.at(chance.between(30 * HOUR, SAILED - 5 * HOUR), () => void signed(weekend, { ...ADULT, ...who }, true))
  const stranger = { ...ADULT, guest_name: 'Dora Reed', idempotency_key: 'dora' }
  time.at(chance.between(30 * HOUR, 90 * HOUR), () => void matched(weekend, stranger))
  for (const name of ['deck.jpg', 'sunset.jpg'])
    time.at(SAILED - chance.between(0.5 * HOUR, 6 * HOUR), () => void pictured(weekend, name))
}

async function matched(weekend: Weekend, body: object): Promise<void> {
  const { fake } = weekend
  const id = await signed(weekend, body, false)
  if (id === undefined) return
  await insist(weekend, async () => {
    const { kind } = await ended(placeWaiver(fake.world(), id, QUINN, GENE))
    return kind === 'matched' || kind === 'already'
  })
}

/** The form is sent again, with the same key, until it is answered. */
async function signed(weekend: Weekend, body: object, link: boolean): Promise<string | undefined> {
  const { fake } = weekend
  let id: string | undefined
  await insist(weekend, async () => {
    const signing = await answerTo(fake, body, { link })
    if (signing.kind !== 'kept') return signing.kind !== 'not-kept'
    id = signing.waiver.id
    void signing.delivered.catch(() => {})
    return true
  })
  return id
}

async function pictured(weekend: Weekend, name: string): Promise<void> {
  const { fake } = weekend
  let batch: Batch | undefined
  await insist(weekend, async () => {
    const asked = await asks(fake, { names: [name] })
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
async function insist({ fake, time, dice, broken }: Weekend, attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const process = fake.world()
    const isDone = await attempt().catch((error: unknown) => {
      const defect = defectIn(process, error)
      if (defect) broken(`a guest: ${defect}`)
      return false
    })
    if (isDone) return
    await time.sleep(dice.between(...AGAIN))
  }
}
