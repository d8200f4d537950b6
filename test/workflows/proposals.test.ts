// What becomes of a mail's proposal in the hands of two managers.
import { expect, test } from 'vitest'
import { approve, edit, reject, undo, vouch } from '../../src/domain/decide.ts'
import { placeMail } from '../../src/workflows/place-mail.ts'
import {
  approving,
  buttonOn,
  cards,
  dueNow,
  ended,
  posts,
  press,
  pressed,
  settleDown,
  tick,
  words,
} from '../fakes/acting.ts'
import type { Standing } from '../fakes/chat.ts'
import { labelsOf, say } from '../fakes/commanding.ts'
import { CREW, carolesMail, crewMail, PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed, mailArrives, proposed } from '../fakes/scenes.ts'
import { fakeWorld } from '../fakes/world.ts'

test('somebody who is no manager changes nothing', async () => {
  const fake = await proposed()
  expect(await approving(fake, 'U0JGENE004')).toEqual({ kind: 'not-allowed' })
  expect(fake.charter(QUINN).revision).toBe(1)
})

test('a card drawn before the charter changed is refused, drawn again, and works', async () => {
  const fake = await proposed()
  await mailArrives(fake, ['- Host: Marisol Vega'])
  const [first, second] = cards(fake)
  const old = buttonOn(fake, { action: 'approve', on: second })!
  await approving(fake, SAM, first)
  expect(await pressed(fake, approve, old, PRIYA)).toEqual({ kind: 'stale' })
  expect(await approving(fake, PRIYA, second)).toMatchObject({ kind: 'approved', revision: 3 })
})

test('the same mail under two Gmail ids proposes once', async () => {
  const fake = await proposed()
  fake.deliver(crewMail())
  await tick(fake)
  expect(cards(fake)).toHaveLength(1)
  expect(fake.charter(QUINN).proposals).toHaveLength(1)
})

test('a stranger’s mail has no Approve until a manager vouches, and then it has', async () => {
  const fake = fakeWorld()
  await tick(fake)
  fake.deliver(
    crewMail(['Captain: Gene Oakes'], { from: [{ name: 'Carole Beck', address: 'carole.beck@freemail.test' }] }),
  )
  await tick(fake)
  const [card] = cards(fake)
  expect(buttonOn(fake, { action: 'approve' })).toBeUndefined()
  const forged = buttonOn(fake, { action: 'vouch', on: card })!
  expect(await pressed(fake, approve, forged, SAM)).toEqual({ kind: 'not-vouched' })
  expect(fake.charter(QUINN).revision).toBe(1)

  expect(await press(fake, vouch, { action: 'vouch', by: SAM })).toEqual({ kind: 'vouched' })
  expect(await approving(fake, PRIYA)).toMatchObject({ kind: 'approved' })
  expect(words(cards(fake)[0]!)).toContain('vouched for by Sam Ortega')
})

test('a mail that can’t be placed asks in which charter it belongs, and proposes to the one that is chosen', async () => {
  const fake = fakeWorld()
  await tick(fake)
  fake.deliver(carolesMail({ subject: 'crew', text: 'Captain: Gene Oakes\n\nthx\n' }))
  await tick(fake)
  expect(cards(fake)).toHaveLength(0)
  const [asked] = posts(fake, 'mail/')
  const [mailId = '', charterId = ''] = buttonOn(fake, { action: 'place_mail', on: asked })!.split('|')
  expect(charterId).toBe(QUINN)

  expect(await ended(placeMail(fake.world(), mailId, charterId, SAM))).toEqual({ kind: 'placed' })
  expect(await ended(placeMail(fake.world(), mailId, undefined, PRIYA))).toMatchObject({
    kind: 'already-placed',
    by: 'Sam Ortega',
  })
  expect(cards(fake)).toHaveLength(1)
  expect(await approving(fake, PRIYA)).toMatchObject({ kind: 'approved' })
  expect(fake.charter(QUINN).seats[0]).toMatchObject({ seat: 'captain', crew: 'gene' })
})

test('a rejected proposal changes nothing and can’t be approved any more', async () => {
  const fake = await proposed()
  const old = buttonOn(fake, { action: 'approve' })!
  await press(fake, (charter, judgement) => reject(charter, judgement, 'wrong day'), { action: 'reject', by: SAM })
  expect(await pressed(fake, approve, old, PRIYA)).toMatchObject({ kind: 'already-decided' })
  expect(words(cards(fake)[0]!)).toMatch(/Rejected by Sam Ortega.*wrong day/)
  expect(fake.charter(QUINN).revision).toBe(1)
  expect(fake.slack).toHaveLength(1)
})

test('an edited proposal is approved as it was edited', async () => {
  const fake = await proposed()
  const changes = [{ kind: 'assign', seat: 'captain', crew: 'marisol', evidence: 'Captain: Gene Oakes' }] as const
  await press(fake, (charter, judgement) => edit(charter, judgement, changes), { action: 'edit', by: SAM })
  await approving(fake, PRIYA)
  const { seats, told } = fake.charter(QUINN)
  expect(seats[0]).toMatchObject({ crew: 'marisol', source: { kind: 'edit', by: 'Priya Nair' } })
  expect(Object.keys(told)).toEqual(['marisol'])
})

test('Undo takes back one approval, keeps what came later, and tells those concerned', async () => {
  const fake = await crewed()
  await alsoApproved(fake, ['- Host: Marisol Vega', '- 1st Mate: Dan Rickard'])
  await alsoApproved(fake, ['- 1st Mate: Angela Wynn'])
  const before = fake.slack.length
  const second = cards(fake)[1]
  expect(await press(fake, undo, { action: 'undo', by: PRIYA, on: second })).toEqual({ kind: 'undone' })

  const { seats, revision } = fake.charter(QUINN)
  expect(seats.map(({ seat, crew }) => `${seat} ${crew}`)).toEqual([
    'captain gene',
    'first_mate angela',
    'second_mate darrell',
    'host keely',
  ])
  expect(revision).toBe(5)
  expect(
    fake.slack
      .slice(before)
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual(['D0JKEEL008', 'D0JMARI005'])
})

test('Undo puts changed times back, in the calendar too', async () => {
  const fake = await crewed()
  await mailArrives(fake, ['- Host: Marisol Vega'])
  const later = [{ kind: 'time', start: '16:00', end: '20:00', evidence: 'an hour later' }] as const
  await press(fake, (charter, judgement) => edit(charter, judgement, later), { action: 'edit', by: SAM })
  await approving(fake, SAM)
  expect(fake.charter(QUINN).times?.startsAt).toBe('2026-05-30T16:00:00-07:00')
  expect(fake.entry('jadaquinn0530').start).toBe('2026-05-30T16:00:00-07:00')

  expect(await press(fake, undo, { action: 'undo', by: SAM })).toEqual({ kind: 'undone' })
  expect(fake.charter(QUINN).times?.startsAt).toBe('2026-05-30T15:00:00-07:00')
  expect(fake.entry('jadaquinn0530').start).toBe('2026-05-30T15:00:00-07:00')
})

test('Undo ends with departure', async () => {
  const fake = await crewed()
  const value = buttonOn(fake, { action: 'undo' })!
  fake.clock.turnTo('2026-05-30T15:00:00-07:00')
  expect(await pressed(fake, undo, value, SAM)).toEqual({ kind: 'departed' })
  expect(CREW).toHaveLength(fake.charter(QUINN).seats.filter(({ crew }) => crew).length)
})

test('from departure on no card offers Undo, though nothing else is to be done then', async () => {
  const fake = await crewed()
  await say(fake, SAM, `${QUINN} contact Quinn Alder +1 619 555 0188`)
  await mailArrives(fake, ['- Host: Marisol Vega'])
  fake.clock.turnTo('2026-05-30T14:45:00-07:00')
  await settleDown(fake)
  fake.clock.turnTo('2026-05-30T14:59:00-07:00')
  await tick(fake)
  expect(cards(fake).filter(offers('Undo…'))).toHaveLength(2)
  fake.clock.turnTo('2026-05-30T15:00:00-07:00')
  await tick(fake)
  expect(cards(fake).filter(offers('Undo…'))).toEqual([])
  expect(words(cards(fake).at(-1)!)).toContain('*Too late*  Quinn has departed.')
  expect(dueNow(fake)).toEqual([])
})

test('a charter that moves departs later', async () => {
  const fake = await crewed()
  fake.editEntry('jadaquinn0530', { summary: 'Quinn paid 5-9pm', start: at('17'), end: at('21') })
  await settleDown(fake)
  for (const [hour, undos] of [
    ['15', 1],
    ['17', 0],
  ] as const) {
    fake.clock.turnTo(at(hour))
    await tick(fake)
    expect(cards(fake).filter(offers('Undo…'))).toHaveLength(undos)
  }
})

test('a mail that says what is so already offers nothing to approve, and is noted without a revision', async () => {
  const fake = await crewed()
  await mailArrives(fake, ['- Captain: Gene Oakes'])
  const waiting = words(cards(fake).at(-1)!)
  expect(waiting).toContain('*Nothing changes*  The charter stays as it is.')
  expect(waiting).toContain('"Noted"')
  expect(waiting).not.toMatch(/"primary"|If approved|full difference/)
  expect(await approving(fake, SAM, cards(fake).at(-1))).toEqual({ kind: 'approved', revision: 2 })
  const noted = words(cards(fake).at(-1)!)
  expect(noted).toContain('*Noted by Sam Ortega, ')
  expect(noted).not.toContain('Undo')
  expect(fake.charter(QUINN).revision).toBe(2)
})

test('days off beside it are something to approve', async () => {
  const fake = await crewed()
  fake.deliver(
    carolesMail({
      from: [{ name: 'Gene Oakes', address: 'gene@example-mail.test' }],
      text: 'I can make Quinn, and I am free June 3-5.\n\nGene\n',
    }),
  )
  await tick(fake)
  expect(words(cards(fake).at(-1)!)).toContain('*If approved*  the days are noted with the person')
})

function offers(label: string) {
  return ({ message }: Standing) => labelsOf(message).includes(label)
}

function at(hour: string): string {
  return `2026-05-30T${hour}:00:00-07:00`
}
