// Waivers, photos and the search for cover, with faults.
import { expect, test } from 'vitest'
import { COVER } from './cover.ts'
import { PHOTOS } from './photos.ts'
import { sliced } from './sliced.ts'
import { WAIVERS } from './waivers.ts'

const smooth = await sliced([WAIVERS, PHOTOS, COVER])

test.each([
  ['waivers', ['waiver-copy', 'waiver-copy', 'party-link']],
  ['cover', ['notice']],
] as const)('without faults: the mails of %s', (name, kinds) => {
  expect(smooth.get(name)?.fake.sent.map(({ key }) => key.split('/')[1])).toEqual(kinds)
})
