// Every port keeps its promises, in the fake that the stories stand on and in the harbor through the real adapters.
import { afterAll, beforeAll, describe } from 'vitest'
import { opsContract } from './ops.ts'
import { photosContract } from './photos.ts'
import type { Place } from './place.ts'
import { fakePlace, harborPlace } from './places.ts'
import { servicesContract } from './services.ts'
import { storeContract } from './store.ts'

describe.each([
  ['the fake', fakePlace],
  ['the harbor', harborPlace],
])('in %s', (_, open) => {
  let place: Place
  beforeAll(async () => {
    place = await open()
  }, 30_000)
  afterAll(() => place.stop())

  storeContract(() => place)
  servicesContract(() => place)
  photosContract(() => place)
  opsContract(() => place)
})
