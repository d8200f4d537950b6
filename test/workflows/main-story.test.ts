// From a crew mail to the guests' boarding mail.
import { expect, test } from 'vitest'
import { approving, cards, posts, settleDown, tick, words } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { crewMail, GENE, PRIYA, QUINN, QUINN_ENTRY, QUINN_MAIL_DUE, QUINN_PAGE, SAM } from '../fakes/jada.ts'
import { verifyHistory } from '../fakes/verify.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

test('a charter on the calendar gets a page and nobody is told', async () => {
  const fake = fakeWorld()
  await tick(fake)
  expect(fake.charter(QUINN)).toMatchObject({ name: 'Quinn', revision: 1, guestCount: 4 })
  expect(fake.servedPage(QUINN_PAGE)).toContain('content="1"')
  expect(fake.slack).toEqual([])
  expect(fake.entry(QUINN_ENTRY).description).not.toContain('⚓')
})

test('a crew mail becomes one card and changes nothing by itself', async () => {
  const fake = await withMail()
  expect(cards(fake)).toHaveLength(1)
  expect(words(cards(fake)[0]!)).toContain('Gene Oakes')
  expect(fake.charter(QUINN).revision).toBe(1)
  expect(fake.sent).toEqual([])
})

test('approval writes the calendar, the page, the summary, the notices, the assignments and the history', async () => {
  const fake = await withMail()
  expect(await approving(fake, SAM)).toEqual({ kind: 'approved', revision: 2 })

  expect(fake.entry(QUINN_ENTRY).description).toMatch(
    /own cake\.\n\n⚓ ShipCaptainCrew\nCaptain: Gene Oakes\n[\s\S]*end \(revision 2\)$/,
  )
  expect(fake.servedPage(QUINN_PAGE)).toContain('Captain Gene')
  expect(posts(fake, '/summary')).toHaveLength(1)
  expect(
    posts(fake, '/notice/')
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual(['D0JANGE006', `D${GENE.slice(1)}`, 'D0JKEEL008'].sort())
  expect(fake.sent.map(({ to }) => to)).toEqual(['darrell@example-mail.test'])
  expect(fake.records.assignments.get(QUINN)).toEqual({
    revision: 2,
    seats: [
      'captain gene confirmed',
      'first_mate angela confirmed',
      'second_mate darrell confirmed',
      'host keely confirmed',
    ],
  })
  expect(verifyHistory(fake, QUINN)).toBe('complete')
  expect(words(cards(fake)[0]!)).toMatch(/Approved by Sam Ortega.*calendar ✓.*page ✓ \(live\).*crew 4 of 4 told ✓/)
  expect(Object.keys(fake.charter(QUINN).owed).toSorted()).toEqual([
    ...['boarding', 'departure', 'hours', 'post-sail', 'reminder'],
  ])
})

test('the second of two managers is told who was first', async () => {
  const fake = await withMail()
  const on = cards(fake)[0]!
  const value = structuredClone(on)
  await approving(fake, SAM, on)
  const outcome = await approving(fake, PRIYA, value)
  expect(outcome).toMatchObject({ kind: 'already-decided', decision: { by: { name: 'Sam Ortega' } } })
  expect(fake.charter(QUINN).revision).toBe(2)
})

test('the boarding mail leaves a day before boarding, once, and not a minute sooner', async () => {
  const fake = await withMail()
  await approving(fake, SAM)
  fake.clock.turnTo(new Date(QUINN_MAIL_DUE.getTime() - MINUTE))
  await tick(fake)
  expect(guestMails(fake)).toEqual([])

  fake.clock.turnTo(QUINN_MAIL_DUE)
  await settleDown(fake)
  fake.clock.pass(HOUR)
  await settleDown(fake)
  expect(guestMails(fake)).toMatchObject([{ to: 'quinn.alder@example-guests.test' }])
  expect(fake.charter(QUINN).shown.boarding).toMatchObject({ sequence: 0, messageId: guestMails(fake)[0]!.messageId })
})

async function withMail(): Promise<FakeWorld> {
  const fake = fakeWorld()
  await tick(fake)
  fake.deliver(crewMail())
  await tick(fake)
  return fake
}

function guestMails({ sent }: FakeWorld) {
  return sent.filter(({ key }) => key.includes('/boarding/'))
}
