// What photos need of the outside: items of a charter, tries that are few, and a bucket that is cleared for good.
import { expect, test } from 'vitest'
import { newBatch } from '../../src/domain/photo/new-batch.ts'
import type { World } from '../../src/ports.ts'
import type { Place } from './place.ts'

export function photosContract(place: () => Place): void {
  test('what was sent for a charter is found with it, oldest first, and with no other', async () => {
    const { one, two } = place()
    const later = new Date(one.clock.business().getTime() + 60_000)
    await one.photos.create(batch(one, 'pictured', later))
    const first = await one.photos.create(batch(one, 'pictured', one.clock.business()))
    await one.photos.create(batch(one, 'pictured-2', one.clock.business()))
    expect((await two.photos.of('pictured')).map(({ at }) => at)).toEqual([first?.item.at, later.toISOString()])
    expect(await two.photos.get(first!.item.id)).toMatchObject({ charterId: 'pictured', version: 1 })
    const changed = await two.photos.change(first!.item.id, (item) => ({
      next: { ...item, from: 'Ana' },
      outcome: 'named',
    }))
    expect(changed?.item).toMatchObject({ from: 'Ana', version: 2 })
  })

  test('ten tries are all that an address has at a charter, at once or one by one, unless they are given back', async () => {
    const { one, two } = place()
    const tries = Array.from({ length: 30 }, (_, at) => (at % 2 ? one : two).guesses.take('guessed', '203.0.113.1'))
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(10)
    expect(await one.guesses.take('guessed', '203.0.113.1')).toBe(false)
    expect(await one.guesses.take('guessed', '203.0.113.2')).toBe(true)
    expect(await one.guesses.take('guessed-2', '203.0.113.1')).toBe(true)
    await one.guesses.giveBack('guessed', '203.0.113.1')
    expect(await two.guesses.take('guessed', '203.0.113.1')).toBe(true)
    expect(await two.guesses.take('guessed', '203.0.113.1')).toBe(false)
  })

  test('a code that waits is found with its charter alone; the same again is harmless', async () => {
    const { one, two } = place()
    await one.waitingCodes.keep('coded', ['a', 'b'], 'w-1')
    await two.waitingCodes.keep('coded', ['a', 'b'], 'w-1')
    const found = [['coded', 'a'] as const, ['coded', 'b'] as const, ['coded', 'c'] as const, ['coded-2', 'a'] as const]
    const waivers = await Promise.all(found.map(([charter, hash]) => two.waitingCodes.waiverOf(charter, hash)))
    expect(waivers).toEqual(['w-1', 'w-1', undefined, undefined])
  })

  test('who comes at once gets no more places than there are', async () => {
    const { one, two } = place()
    const takes = Array.from({ length: 20 }, (_, at) => (at % 2 ? one : two).photoRoom.take('roomy', 'all', 7))
    expect((await Promise.all(takes)).filter(Boolean)).toHaveLength(7)
    expect(await one.photoRoom.take('roomy', 'own', 7)).toBe(true)
    expect(await one.photoRoom.take('roomy-2', 'all', 7)).toBe(true)
  })

  test('what is kept stays as it was first; what is cleared is gone', async () => {
    const { one, two } = place()
    await one.photoStore.keep('photos/c/f/a.jpg', Buffer.from('first'))
    await two.photoStore.keep('photos/c/f/a.jpg', Buffer.from('second'))
    await one.photoStore.keep('photos/c/f/b.jpg', Buffer.from('other'))
    expect(await text(two, 'photos/c/f/a.jpg')).toBe('first')
    expect(await one.photoStore.read('photos/c/f/a.jpg', 4)).toBe('too-large')
    await one.photoStore.clear('photos/c/f/', new Set(['photos/c/f/b.jpg']))
    expect([await text(one, 'photos/c/f/a.jpg'), await text(one, 'photos/c/f/b.jpg')]).toEqual([undefined, 'other'])
    await one.photoStore.clear('photos/nothing/')
  })
}

function batch({ clock, ids }: World, charterId: string, business: Date) {
  const owner = { guest: undefined, hash: 'h' }
  const files = [{ at: 0, name: 'a.jpg', type: 'image/jpeg' as const }]
  return newBatch({ charterId, owner, files, business, wall: clock.wall(), freshId: ids.next })
}

async function text({ photoStore }: World, key: string): Promise<string | undefined> {
  const found = await photoStore.read(key, 1_000)
  return found === undefined || found === 'too-large' ? found : Buffer.from(found).toString()
}
