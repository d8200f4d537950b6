// A photo's way: announced with a code, looked at in quarantine, decided in Slack, shown to the party.
import { describe, expect, test } from 'vitest'
import { keysOf, MOST_FILES, photosIn, quarantineOf } from '../../src/domain/photo/batch.ts'
import { printOf } from '../../src/domain/photo/moderate.ts'
import type { Darkroom } from '../../src/ports/photos.ts'
import { changePhotoCode } from '../../src/workflows/change-photo-code.ts'
import { partyToken } from '../../src/workflows/party-link.ts'
import { photosArrived } from '../../src/workflows/photos-arrived.ts'
import { showAlbum } from '../../src/workflows/show-album.ts'
import { buttonOn, posts, settleDown, tick, words } from '../fakes/acting.ts'
import { MINUTE, SECOND } from '../fakes/clock.ts'
import { GENE, PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { asks, decides, jpeg, kept, sends } from '../fakes/photographing.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const KEELY = 'U0JKEEL008'

test('what was sent waits for the crew; accepted it is in the album; the uploads are gone', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { names: ['a.jpg', 'b.jpg'] })
  expect(photosIn(kept(fake, batch), 'waiting')).toHaveLength(2)
  expect(await album(fake)).toHaveLength(0)
  const [card] = posts(fake, `photos/${batch.id}`)
  expect(words(card!)).toContain('2 to look at')

  expect(await decides(fake, batch, SAM, 'all')).toMatchObject({ kind: 'moderated', shown: 2, refused: 0 })
  await settleDown(fake)
  expect(await album(fake)).toHaveLength(2)
  expect(words(posts(fake, `photos/${batch.id}`)[0]!)).toContain('Looked at by Sam Ortega')
  expect([...fake.bucket.keys()].filter((key) => key.startsWith('quarantine/'))).toEqual([])
  expect(posts(fake, `photos/${batch.id}`)).toHaveLength(1)
})

test('what is refused is removed for good, and an uploaded file is looked at once', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { names: ['a.jpg', 'b.jpg'] })
  const [first] = photosIn(kept(fake, batch), 'waiting')
  expect(await decides(fake, batch, GENE, new Set([first!.id]))).toMatchObject({ shown: 1, refused: 1 })
  fake.bucket.set(quarantineOf(batch, batch.files[1]!.id), jpeg('another one, later'))
  fake.clock.pass(40 * MINUTE)
  await settleDown(fake)
  expect(await album(fake)).toHaveLength(1)
  expect([...fake.bucket.keys()].sort()).toEqual(Object.values(keysOf(batch, first!.photo)).sort())
})

test('a look that takes long writes down what it saw, and comes back for the rest', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { names: ['a.jpg', 'b.jpg', 'c.jpg'], tell: false })
  const world = fake.world()
  const slow: Darkroom = {
    develop: (...asked) => {
      fake.clock.pass(20 * SECOND)
      return world.darkroom.develop(...asked)
    },
  }
  await (await photosArrived({ ...world, darkroom: slow }, batch.id))?.delivered
  expect(kept(fake, batch).files.map(({ state }) => state.kind)).toEqual(['waiting', 'waiting', 'awaited'])
  await settleDown(fake)
  expect(photosIn(kept(fake, batch), 'waiting')).toHaveLength(3)
})

test('photos that come after the others were accepted are refused alone', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { names: ['a.jpg', 'late.jpg'], but: 'late.jpg' })
  await decides(fake, batch, SAM, 'all')
  fake.bucket.set(quarantineOf(batch, batch.files[1]!.id), jpeg('late'))
  await (await photosArrived(fake.world(), batch.id))?.delivered
  expect(await decides(fake, batch, SAM, 'no-more')).toMatchObject({ kind: 'moderated', shown: 1, refused: 1 })
  expect(await album(fake)).toHaveLength(1)
})

test('the second of two who decide is told who was first; who saw less than there is decides nothing', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { names: ['a.jpg'] })
  const seen = printOf(kept(fake, batch))
  await decides(fake, batch, SAM, new Set())
  expect(await decides(fake, batch, PRIYA, 'all', seen)).toMatchObject({ kind: 'already', by: 'Sam Ortega' })

  const other = await sends(fake, { names: ['a.jpg', 'late.jpg'], but: 'late.jpg' })
  const before = printOf(kept(fake, other))
  fake.bucket.set(quarantineOf(other, other.files[1]!.id), jpeg('late'))
  await (await photosArrived(fake.world(), other.id))?.delivered
  expect(await decides(fake, other, SAM, 'all', before)).toEqual({ kind: 'stale' })
  expect(await decides(fake, other, KEELY, 'all')).toEqual({ kind: 'not-allowed' })
})

test('without any notice the uploads are found, and what never came is missing', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { names: ['a.jpg', 'b.jpg'], but: 'b.jpg', tell: false })
  await settleDown(fake)
  fake.clock.pass(40 * MINUTE)
  await settleDown(fake)
  expect(kept(fake, batch).files.map(({ state }) => state.kind)).toEqual(['waiting', 'missing'])
  expect(kept(fake, batch).owed).toEqual({})
})

test('what is no photo is said so, and never kept', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { names: ['a.jpg'], bytes: Buffer.from('<svg onload=alert(1)>') })
  expect(kept(fake, batch).files[0]?.state).toEqual({ kind: 'unfit', why: 'not-a-photo' })
  await settleDown(fake)
  expect(fake.bucket.size).toBe(0)
  expect(words(posts(fake, `photos/${batch.id}`)[0]!)).toContain('whatever its name says')
})

describe('codes', () => {
  test('after ten wrong ones an address waits an hour, the right code too; another address does not', async () => {
    const fake = await atSea()
    const answers = []
    for (let at = 0; at < 12; at += 1) answers.push((await asks(fake, { code: `WRONG-${at}` })).kind)
    expect(answers).toEqual([...Array<string>(10).fill('wrong-code'), 'locked', 'locked'])
    expect(await asks(fake, {})).toEqual({ kind: 'locked' })
    expect((await asks(fake, { address: '203.0.113.8' })).kind).toBe('invited')
  })

  test('right ones cost no try, and fifty wrong ones at once are ten', async () => {
    const fake = await atSea()
    for (let at = 0; at < 12; at += 1) expect((await asks(fake, {})).kind).toBe('invited')
    const all = await Promise.all(Array.from({ length: 50 }, (_, at) => asks(fake, { code: `W-${at}` })))
    expect(all.filter(({ kind }) => kind === 'wrong-code')).toHaveLength(10)
  })

  test('addresses of one network of IPv6 are one', async () => {
    const fake = await atSea()
    for (let at = 0; at < 10; at += 1) await asks(fake, { code: 'WRONG', address: `2001:db8:1:2::${at}` })
    expect(await asks(fake, { address: '2001:db8:1:2:ffff::1' })).toEqual({ kind: 'locked' })
    expect((await asks(fake, { address: '2001:db8:1:3::1' })).kind).toBe('invited')
  })

  test('typed in any way it opens; changed it opens no more', async () => {
    const fake = await atSea()
    const code = fake.charter(QUINN).photoUploadCode
    expect((await asks(fake, { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })).kind).toBe('invited')
    const { outcome } = await changePhotoCode(fake.world(), { charterId: QUINN, seen: code, slackUser: SAM })
    expect(outcome.kind).toBe('changed')
    expect(await asks(fake, { code })).toEqual({ kind: 'wrong-code' })
    const again = await changePhotoCode(fake.world(), { charterId: QUINN, seen: code, slackUser: GENE })
    expect(again.outcome).toEqual({ kind: 'stale' })
    expect((await asks(fake, {})).kind).toBe('invited')
  })

  test('one code invites so many times and no more; a cancelled sail not at all', async () => {
    const fake = await atSea()
    const kinds = []
    for (let at = 0; at < 21; at += 1) kinds.push((await asks(fake, {})).kind)
    expect(kinds.at(-1)).toBe('full')
    expect(kinds.slice(0, 20)).toEqual(Array(20).fill('invited'))
    await fake.world().charters.change(QUINN, (charter) => ({ next: { ...charter, cancelled: true }, outcome: 'off' }))
    expect(await asks(fake, {})).toEqual({ kind: 'cancelled' })
  })
})

test('the album opens with the party’s link only, and not with an old one', async () => {
  const fake = await atSea()
  const batch = await sends(fake, { names: ['a.jpg'] })
  await decides(fake, batch, SAM, 'all')
  expect(await showAlbum(fake.world(), 'forged')).toEqual({ kind: 'dead' })
  const token = partyToken(fake.world(), fake.charter(QUINN))
  await fake.world().charters.change(QUINN, (charter) => ({
    next: { ...charter, waivers: { ...charter.waivers, issue: 2 } },
    outcome: 'anew',
  }))
  expect(await showAlbum(fake.world(), token)).toEqual({ kind: 'dead' })
})

test('twenty-four at once make one card within Slack’s limits', async () => {
  const fake = await atSea()
  const names = Array.from({ length: MOST_FILES }, (_, at) => `<!channel> & "${'x'.repeat(90)}" ${at}.jpg`)
  const batch = await sends(fake, { names: names })
  const { message } = posts(fake, `photos/${batch.id}`)[0]!
  expect(message.blocks.length).toBeLessThanOrEqual(50)
  expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(13_200)
  expect(JSON.stringify(message)).not.toContain('<!channel>')
  expect(buttonOn(fake, { action: 'photos_accept' })).toBeDefined()
})

async function atSea(): Promise<FakeWorld> {
  const fake = fakeWorld()
  await tick(fake)
  return fake
}

async function album(fake: FakeWorld) {
  const opened = await showAlbum(fake.world(), partyToken(fake.world(), fake.charter(QUINN)))
  return opened.kind === 'album' ? opened.photos : []
}
