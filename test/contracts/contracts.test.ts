// Every port keeps its promises: in the fake that the stories stand on, and in accounts through the real adapters.
// The accounts are a harbor's, reached by an operator's keys; with CONTRACTS=real, those that the keys really name.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { calendarContract } from './calendar.ts'
import { chatContract } from './chat.ts'
import { fakePlace } from './fake-place.ts'
import { harborPlace } from './harbor-place.ts'
import { mailsContract } from './mails.ts'
import { missing, type Suite } from './needs.ts'
import { opsContract } from './ops.ts'
import { pagesContract } from './pages.ts'
import { photosContract } from './photos.ts'
import type { Place } from './place.ts'
import { realEnv, realPlace } from './real-place.ts'
import { storeContract } from './store.ts'
import { vaultContract } from './vault.ts'

const SUITES: Readonly<Record<Suite, (place: () => Place) => void>> = {
  store: storeContract,
  calendar: calendarContract,
  mails: mailsContract,
  pages: pagesContract,
  chat: chatContract,
  vault: vaultContract,
  photos: photosContract,
  'the ops page': opsContract,
}

const real = realEnv(process.env)
const OPENING_MS = 180_000

const PLACES = real
  ? [{ where: 'an operator’s own accounts', open: realPlace }]
  : [
      { where: 'the fake', open: fakePlace },
      { where: 'accounts that a harbor plays', open: harborPlace },
    ]

describe.each(PLACES)('in $where', ({ open }) => {
  let place: Place
  if (real) vi.setConfig({ testTimeout: 300_000 })
  beforeAll(async () => {
    place = await open()
  }, OPENING_MS)

  for (const [suite, contract] of Object.entries(SUITES)) {
    const keys = real ? missing(suite as Suite, real) : []
    const why = keys.length > 0 ? `: skipped, ${keys.join(', ')} ${keys.length > 1 ? 'are' : 'is'} missing` : ''
    if (why) console.info(`${suite}${why}`)
    describe.skipIf(why !== '')(`${suite}${why}`, () => contract(() => place))
  }

  test('what was made is cleared away', async () => {
    const left = await place.stop()
    expect(left.filter((what) => !what.startsWith('the mails'))).toEqual([])
    for (const what of left) console.info(what)
  })
})
