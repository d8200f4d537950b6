// A guest sends a photo and what is none; a captain lets the others see it.
import { type Batch, photosIn, quarantineOf } from '../../src/domain/photo/batch.ts'
import { photosArrived } from '../../src/workflows/photos-arrived.ts'
import { dueNow, revive, settleDown, surviving, words } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { GENE } from '../fakes/jada.ts'
import { asks, decides, jpeg, kept } from '../fakes/photographing.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'
import type { Story } from './story.ts'
import { later, tried, until } from './trying.ts'

export const PHOTOS: Story = {
  name: 'photos',
  begin: async () => {
    const fake = fakeWorld()
    await settleDown(fake)
    return fake
  },
  go: sentAndAccepted,
  endOf,
}

/** The form that was answered is good for half an hour: nobody waits with it. */
async function sentAndAccepted(fake: FakeWorld): Promise<void> {
  let batch: Batch | undefined
  const ask = async () => {
    const asked = await asks(fake, { names: ['a.jpg', 'bad.jpg'] })
    if (asked.kind === 'invited') batch = asked.batch
  }
  await tried(fake, () => batch !== undefined, ask)
  if (batch) await lookedAt(fake, batch)
}

async function lookedAt(fake: FakeWorld, batch: Batch): Promise<void> {
  const [photo, other] = batch.files
  fake.bucket.set(quarantineOf(batch, photo?.id ?? ''), jpeg('a'))
  fake.bucket.set(quarantineOf(batch, other?.id ?? ''), Buffer.from('no photo'))
  await surviving(fake, async () => (await photosArrived(fake.world(), batch.id))?.delivered)
  revive(fake)
  await later(fake, 40 * MINUTE)
  const isDecided = () => photosIn(kept(fake, batch), 'waiting').length === 0
  await until(fake, isDecided, () => decides(fake, batch, GENE, 'all'))
}

/** A try that was answered by nobody leaves a batch that nothing came for. */
function endOf(fake: FakeWorld): unknown {
  const all = [...fake.photos.values()].map((item) => item as unknown as Batch)
  const batches = all.filter(({ files }) => files.some(({ state }) => state.kind !== 'missing'))
  return {
    states: batches.map(({ files }) => files.map(({ state }) => state.kind)),
    cards: fake.slack.filter(({ key }) => key.startsWith('photos/')).map((post) => /1 in the album/.test(words(post))),
    quarantine: [...fake.bucket.keys()].filter((key) => key.startsWith('quarantine/')),
    kept: fake.bucket.size,
    owing: [...dueNow(fake), ...all.flatMap(({ owed }) => Object.keys(owed))],
  }
}
