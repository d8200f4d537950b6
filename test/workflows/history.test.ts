// What was, who did it and why: read back from the history, fitted to who asks.
import { expect, test } from 'vitest'
import { settleDown } from '../fakes/acting.ts'
import { HOUR } from '../fakes/clock.ts'
import { labelsOf, pressOn, read, say } from '../fakes/commanding.ts'
import { GENE, QUINN, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'

test('history says who, when, why and what changed, the newest first', async () => {
  const fake = await crewed()
  await say(fake, GENE, `${QUINN} set second mate Dan because Darrell is sick`)
  const text = read(await say(fake, GENE, `${QUINN} history`))
  expect(text).toMatch(
    /Revision 3\* {2}Tue May 26, 9:00 AM PDT, Gene Oakes: Darrell is sick\n• 2nd Mate: Darrell Finch → Dan Rickard/,
  )
  expect(text).toMatch(/Revision 1.*calendar: Found on the calendar/)
  expect(text.indexOf('Revision 3')).toBeLessThan(text.indexOf('Revision 2'))
})

test('a long history has pages, and buttons that turn them', async () => {
  const fake = await crewed()
  for (const crew of ['Dan', 'Darrell', 'Dan', 'Darrell', 'Dan', 'Darrell', 'Dan'])
    await say(fake, SAM, `${QUINN} set second mate ${crew}`)
  const first = await say(fake, SAM, `${QUINN} history`)
  expect(read(first)).toContain('page 1 of 2')
  const [second] = await pressOn(fake, SAM, first, 'Older')
  expect(read(second!)).toContain('Revision 1')
  expect(labelsOf(second!)).toEqual(['Newer'])
})

test('as of a moment it stands as it stood then', async () => {
  const fake = await crewed()
  fake.clock.pass(2 * HOUR)
  await say(fake, GENE, `${QUINN} set captain Marisol`)
  fake.clock.pass(2 * HOUR)
  expect(read(await say(fake, GENE, `${QUINN} as of 3 hours ago`))).toContain('*Captain*  Gene Oakes')
  expect(read(await say(fake, GENE, `${QUINN} as of now`))).toContain('*Captain*  Marisol Vega')
  expect(read(await say(fake, GENE, `${QUINN} as of yesterday`))).toContain('was not known yet')
  expect(read(await say(fake, GENE, `${QUINN} as of the flood`))).toContain('no moment I know')
})

test('as of a moment it says who knew what: the page, the guests, each of the crew', async () => {
  const fake = await crewed()
  fake.clock.pass(2 * HOUR)
  await say(fake, GENE, `${QUINN} set second mate Dan because Darrell is sick`)
  fake.clock.pass(2 * HOUR)
  const before = read(await say(fake, GENE, `${QUINN} as of 3 hours ago`))
  expect(before).toContain('*Page*  revision 2, since Tue May 26, 9:00 AM PDT')
  expect(before).toContain('*Darrell Finch* knew  revision 2, since Tue May 26, 9:00 AM PDT')
  expect(before).not.toContain('Dan Rickard')
  const after = read(await say(fake, GENE, `${QUINN} as of now`))
  expect(after).toContain('*Page*  revision 3, since Tue May 26, 11:00 AM PDT')
  expect(after).toContain('*Dan Rickard* knew  revision 3, since Tue May 26, 11:00 AM PDT')
  expect(after).toMatch(/\*Gene Oakes\* knew {2}revision 2, since .*; nothing of it was other since/)
  expect(after).toContain('*Guests’ mail*  none had left')
})

test('who was not yet told did not know, whatever the charter said', async () => {
  const fake = await crewed()
  fake.clock.pass(2 * HOUR)
  fake.calls.plan({ operation: 'chat.post', about: '/notice/dan/', fate: 'not-done' })
  await say(fake, GENE, `${QUINN} set second mate Dan because Darrell is sick`)
  expect(read(await say(fake, GENE, `${QUINN} as of now`))).toContain('*Dan Rickard* knew  nothing from us')
  fake.clock.pass(HOUR)
  await settleDown(fake)
  expect(read(await say(fake, GENE, `${QUINN} as of now`))).toMatch(
    /\*Dan Rickard\* knew {2}revision 3, since Tue May 26, 12/,
  )
})
