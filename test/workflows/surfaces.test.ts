// Calendar, page, summary and card say the same, whoever else has a hand in them.
import { expect, test } from 'vitest'
import { approve } from '../../src/domain/decide.ts'
import { publishPage } from '../../src/workflows/effects/publish-page.ts'
import {
  approving,
  buttonOn,
  cards,
  posts,
  pressed,
  revive,
  settleDown,
  surviving,
  tick,
  words,
} from '../fakes/acting.ts'
import { PRIYA, QUINN, QUINN_ENTRY, QUINN_PAGE, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed, mailArrives, proposed } from '../fakes/scenes.ts'

test('what a person types into the entry while we patch it stays', async () => {
  const fake = await proposed()
  let edits = 0
  fake.onEntryRead(() => {
    if (edits >= 2) return
    edits += 1
    fake.editEntry(QUINN_ENTRY, { description: `${fake.entry(QUINN_ENTRY).description}\nTyped ${edits}.` })
  })
  await approving(fake, SAM)
  const { description } = fake.entry(QUINN_ENTRY)
  expect(description).toContain('own cake.\nTyped 1.\nTyped 2.')
  expect(description.match(/⚓ ShipCaptainCrew/g)).toHaveLength(1)
  expect(fake.charter(QUINN).owed.calendar).toBeUndefined()
})

test('an entry that is edited without end is tried again later, and the card says why', async () => {
  const fake = await proposed()
  fake.onEntryRead(() => fake.editEntry(QUINN_ENTRY, { summary: `Quinn ${fake.google.changes}` }))
  await approving(fake, SAM)
  expect(words(cards(fake)[0]!)).toMatch(/calendar pending.*stale-etag/)
  fake.onEntryRead(() => {})
  await settleDown(fake)
  expect(words(cards(fake)[0]!)).toContain('calendar ✓')
})

test('a card that could not be drawn says nothing of it once it is', async () => {
  const fake = await proposed()
  for (let times = 0; times < 12; times += 1) fake.calls.plan({ operation: 'chat.update', fate: 'not-done' })
  await approving(fake, SAM)
  await settleDown(fake)
  expect(words(cards(fake)[0]!)).toContain('calendar ✓')
  expect(words(cards(fake)[0]!)).not.toMatch(/\*Card\*|chat\.update/)
})

test('a deleted entry is said on the card, with what to do', async () => {
  const fake = await proposed()
  fake.editEntry(QUINN_ENTRY, { status: 'cancelled' })
  await approving(fake, SAM)
  expect(words(cards(fake)[0]!)).toContain('Restore it from the calendar’s bin')
})

test('the page isn’t called live while the CDN still shows the old one; it is asked again until it is', async () => {
  const fake = await proposed()
  fake.site.slow = true
  await approving(fake, SAM)
  expect(fake.charter(QUINN).shown.page).toMatchObject({ revision: 2, live: false })
  expect(words(cards(fake)[0]!)).toMatch(/page pending.*still shows revision 1/)

  fake.catchUp()
  await settleDown(fake)
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="2"')
  expect(words(cards(fake)[0]!)).toContain('page ✓ (live)')
  expect(fake.site.put.filter(({ revision }) => revision === 2)).toHaveLength(1)
})

test('an invalidation that came to nothing is asked for again under another reference', async () => {
  const fake = await proposed()
  fake.site.slow = true
  await approving(fake, SAM)
  fake.site.slow = false
  await settleDown(fake)
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="2"')
})

test('an older page never replaces a newer one', async () => {
  const fake = await crewed()
  const old = fake.charter(QUINN)
  await alsoApproved(fake, ['- Host: Marisol Vega'])
  const late = { ...old, shown: {} }
  const paid = await publishPage(fake.world(), late, {
    kind: 'page',
    turn: 1,
    due: old.updatedAt,
    fence: 0,
    attempts: 0,
  })
  expect(paid.end).toEqual({ kind: 'done' })
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="3"')
})

test('the summary is one message, updated in place', async () => {
  const fake = await crewed()
  await alsoApproved(fake, ['- Host: Marisol Vega'])
  const summaries = posts(fake, '/summary')
  expect(summaries).toHaveLength(1)
  expect(words(summaries[0]!)).toContain('Marisol Vega')
  expect(summaries[0]!.updates).toBe(1)
})

test('a card whose first drawing was lost in a crash is drawn over with what is so now', async () => {
  const fake = await proposed()
  fake.calls.plan({ operation: 'chat.post', fate: 'crash-after' })
  await surviving(fake, () => mailArrives(fake, ['- Host: Marisol Vega']))
  const [first, second] = cards(fake)
  revive(fake)
  await approving(fake, SAM, first)
  await settleDown(fake)

  const value = buttonOn(fake, { action: 'approve', on: second })!
  expect(await pressed(fake, approve, value, PRIYA)).toMatchObject({ kind: 'approved' })
})

test('a summary that was posted before a crash says what is so afterwards', async () => {
  const fake = await proposed()
  await mailArrives(fake, ['- Host: Marisol Vega'])
  fake.calls.plan({ operation: 'chat.post', about: `${QUINN}/summary`, fate: 'crash-after' })
  await surviving(fake, () => approving(fake, SAM, cards(fake)[0]))
  revive(fake)
  const { id } = fake.charter(QUINN).proposals[1]!
  await pressed(fake, approve, `${QUINN}|${id}|2`, SAM)
  await settleDown(fake)
  expect(posts(fake, '/summary')).toHaveLength(1)
  expect(words(posts(fake, '/summary')[0]!)).toContain('Marisol Vega')
})

test('names that find a charter are kept, and a namesake of the same day gets its own', async () => {
  const fake = await crewed()
  fake.editEntry('second', { ...fake.entry(QUINN_ENTRY), id: 'second', iCalUID: 'second@calendar.test' })
  await tick(fake)
  await settleDown(fake)
  expect(fake.charterIds()).toEqual([QUINN, `${QUINN}-2`])
  expect(fake.aliases.get('2026-05-30-quinn')).toBe(QUINN)
  expect(fake.aliases.get('entry:second')).toBe(`${QUINN}-2`)
})
