// Crew hear once what changed for them, and nothing that didn't.
import { expect, test } from 'vitest'
import { undo } from '../../src/domain/decide.ts'
import { approving, posts, pressed, revive, settleDown, surviving, words } from '../fakes/acting.ts'
import { QUINN, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed, proposed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

test('only those whose own part changed hear of the next change', async () => {
  const fake = await crewed()
  const before = { posts: posts(fake, '/notice/').length, mails: fake.sent.length }
  await alsoApproved(fake, ['- Host: Marisol Vega'])
  expect(
    posts(fake, '/notice/')
      .slice(before.posts)
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual(['D0JKEEL008', 'D0JMARI005'])
  expect(fake.sent).toHaveLength(before.mails)
})

test('the same crew confirmed again tells nobody', async () => {
  const fake = await crewed()
  const before = posts(fake, '/notice/').length
  await alsoApproved(fake, ['- Captain: Gene Oakes', '- Host: Keely Hart', '- Confirmed'])
  expect(posts(fake, '/notice/')).toHaveLength(before)
  expect(fake.sent).toHaveLength(1)
})

test('an approval that is undone while its notice is on the way is followed by a second notice', async () => {
  let fake: FakeWorld | undefined
  let isUndone = false
  fake = await proposed(['- Captain: Gene Oakes'], {
    gap: async () => {
      if (!fake || isUndone || posts(fake, '/notice/').length === 0) return
      isUndone = true
      const { id } = fake.charter(QUINN).proposals[0]!
      await pressed(fake, undo, `${QUINN}|${id}|2`, SAM)
    },
  })
  await approving(fake, SAM)
  await settleDown(fake)
  expect(fake.charter(QUINN).told).toMatchObject({ gene: '' })
  expect(words(posts(fake, '/notice/gene').at(-1)!)).toContain('you are off')
})

test('an approval that is undone after the program died behind its notice is followed by a second notice', async () => {
  const fake = await proposed(['- Captain: Gene Oakes'])
  const { id } = fake.charter(QUINN).proposals[0]!
  fake.calls.plan({ operation: 'chat.post', about: `${QUINN}/notice/gene/2`, fate: 'crash-after' })
  await surviving(fake, () => approving(fake, SAM))
  expect(posts(fake, '/notice/gene')).toHaveLength(1)

  revive(fake)
  await pressed(fake, undo, `${QUINN}|${id}|2`, SAM)
  await settleDown(fake)
  expect(words(posts(fake, '/notice/gene').at(-1)!)).toContain('you are off')
})

test('what was posted before the program died is known, though the notice after it could not be posted', async () => {
  const fake = await proposed(['- Captain: Gene Oakes'])
  const { id } = fake.charter(QUINN).proposals[0]!
  fake.calls.plan({ operation: 'chat.post', about: `${QUINN}/notice/gene/2`, fate: 'crash-after' })
  await surviving(fake, () => approving(fake, SAM))

  revive(fake)
  fake.clock.pass(60_000)
  fake.calls.plan({ operation: 'chat.post', about: `${QUINN}/notice/gene/3`, fate: 'not-done' })
  await pressed(fake, undo, `${QUINN}|${id}|2`, SAM)
  await settleDown(fake)
  expect(words(posts(fake, '/notice/gene').at(-1)!)).toContain('you are off')
})
