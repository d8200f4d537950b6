// Captains and managers change crew in Slack: what speaks against it is shown before, who is told after, and there is a way back.
import { expect, test } from 'vitest'
import { allowConflict } from '../../src/workflows/allow-conflict.ts'
import { approving, ended, posts, settleDown, tick, words } from '../fakes/acting.ts'
import { labelsOf, pressOn, read, say } from '../fakes/commanding.ts'
import { crewMail, GENE, jonathanEntry, PRIYA, QUINN, quinnEntry, SAM } from '../fakes/jada.ts'
import { boardingSent, crewed, mailArrives } from '../fakes/scenes.ts'
import { verifyHistory } from '../fakes/verify.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const KEELY = 'U0JKEEL008'
const MARISOL = 'U0JMARI005'

test('a captain changes the second mate with a reason: it is done at once, everybody concerned is told once', async () => {
  const fake = await crewed()
  const answer = await say(fake, MARISOL, `${QUINN} set second mate Dan because Darrell is sick`)
  expect(read(answer)).toContain('2nd Mate: Darrell Finch → Dan Rickard')
  expect(read(answer)).toContain('Dan is told, Darrell is told of being off')
  expect(labelsOf(answer)).toEqual(['Undo…', 'Show Quinn'])

  expect(seatOf(fake, 'second_mate')).toMatchObject({
    crew: 'dan',
    source: { kind: 'override', by: 'Marisol Vega', evidence: 'Darrell is sick' },
  })
  expect(posts(fake, '/notice/dan/')).toHaveLength(1)
  expect(fake.sent.filter(({ to }) => to.startsWith('darrell'))).toHaveLength(2)
  expect(fake.history(QUINN).at(-1)).toMatchObject({ revision: 3, by: 'Marisol Vega', why: 'Darrell is sick' })
  const [card] = posts(fake, '/card/edit-3')
  expect(words(card!)).toMatch(/Changed by Marisol Vega.*revision 3.*calendar ✓.*page ✓ \(live\).*crew 2 of 2 told ✓/)
  expect(verifyHistory(fake, QUINN)).toBe('complete')
})

test('Undo… on the answer takes it back, tells them, and says so on the card; the second who presses is told who was first', async () => {
  const fake = await crewed()
  const answer = await say(fake, MARISOL, `${QUINN} set second mate Dan`)
  const [undone] = await pressOn(fake, MARISOL, answer, 'Undo…')
  expect(read(undone!)).toContain('2nd Mate: Dan Rickard → Darrell Finch')
  const [second] = await pressOn(fake, SAM, answer, 'Undo…')
  expect(read(second!)).toContain('Marisol Vega was first')

  expect(fake.charter(QUINN).revision).toBe(4)
  expect(seatOf(fake, 'second_mate')).toMatchObject({ crew: 'darrell', source: { kind: 'undo' } })
  expect(words(posts(fake, '/card/edit-3')[0]!)).toContain('Undone by Marisol Vega')
  expect(words(posts(fake, '/notice/dan/').at(-1)!)).toContain('you are off')
})

test('crew, guests and strangers change nothing, and are told who can', async () => {
  const fake = await crewed()
  for (const user of [KEELY, 'U0NOBODY00']) {
    expect(read(await say(fake, user, `${QUINN} set host Marisol`))).toContain('“set” is for captains and managers')
    expect(read(await say(fake, user, `${QUINN} undo`))).toContain('“undo” is for captains and managers')
  }
  expect(fake.charter(QUINN).revision).toBe(2)
})

test('who is on two boats at once is shown before; a manager’s yes tells everybody, and nothing is asked again', async () => {
  const fake = await twoBoats()
  const answer = await say(fake, SAM, 'jonathan-may-30 set captain Gene')
  expect(read(answer)).toContain('Gene Oakes is already on Quinn at the same time')
  expect(labelsOf(answer)).toEqual(['Do it anyway', 'Not now'])
  expect(fake.charter('jonathan-may-30').revision).toBe(1)

  const [done] = await pressOn(fake, SAM, answer, 'Do it anyway')
  expect(read(done!)).toContain('Captain: open → Gene Oakes')
  expect(posts(fake, 'jonathan-may-30/notice/gene/')).toHaveLength(1)
  const [again] = await pressOn(fake, SAM, answer, 'Do it anyway')
  expect(read(again!)).toContain('Sam Ortega was first')
})

test('after a captain’s yes to two boats a manager is still asked, on the change’s own card, before anybody is told', async () => {
  const fake = await twoBoats()
  const answer = await say(fake, GENE, 'jonathan-may-30 set captain me')
  expect(read(answer)).toContain('nobody is told before a manager says that it is right')
  await pressOn(fake, GENE, answer, 'Do it anyway')
  expect(posts(fake, 'jonathan-may-30/notice/')).toEqual([])
  const [card] = posts(fake, 'jonathan-may-30/card/edit-2')
  expect(labelsOf(card!.message)).toContain('They can do both: tell them')

  await ended(allowConflict(fake.world(), 'jonathan-may-30', SAM))
  expect(posts(fake, 'jonathan-may-30/notice/gene/')).toHaveLength(1)
})

test('not now changes nothing', async () => {
  const fake = await crewed()
  const answer = await say(fake, SAM, `${QUINN} set host Dan`)
  expect(read(answer)).toContain('Dan Rickard is not down as qualified for Host')
  const [left] = await pressOn(fake, SAM, answer, 'Not now')
  expect(read(left!)).toBe('Nothing was changed.')
  expect(fake.charter(QUINN).revision).toBe(2)
})

test('a yes to what has changed meanwhile is asked again', async () => {
  const fake = await crewed()
  const answer = await say(fake, SAM, `${QUINN} set host Dan`)
  await say(fake, PRIYA, `${QUINN} clear second mate`)
  const [again] = await pressOn(fake, SAM, answer, 'Do it anyway')
  expect(labelsOf(again!)).toContain('Do it anyway')
  expect(seatOf(fake, 'host')).toMatchObject({ crew: 'keely' })
})

test('only a manager puts somebody at the helm who is not down for it', async () => {
  const fake = await crewed()
  const refused = await say(fake, GENE, `${QUINN} set captain Dan`)
  expect(read(refused)).toContain('A manager can do it anyway')
  expect(labelsOf(refused)).not.toContain('Do it anyway')
  const answer = await say(fake, SAM, `${QUINN} set captain Dan`)
  await pressOn(fake, SAM, answer, 'Do it anyway')
  expect(seatOf(fake, 'captain')).toMatchObject({ crew: 'dan' })
})

test('whoever takes another seat of the same charter leaves their own, and is asked first', async () => {
  const fake = await crewed()
  const answer = await say(fake, SAM, `${QUINN} set second mate Angela`)
  expect(read(answer)).toContain('Angela Wynn leaves 1st Mate, which is open then.')
  await pressOn(fake, SAM, answer, 'Do it anyway')
  expect(seatOf(fake, 'first_mate')).toMatchObject({ standing: 'open' })
  expect(seatOf(fake, 'second_mate')).toMatchObject({ crew: 'angela' })
})

test('a swap gives each the other’s seat', async () => {
  const fake = await crewed(['- Captain: Gene Oakes', '- 1st Mate: Angela Wynn', '- 2nd Mate: Dan Rickard'])
  await say(fake, SAM, `${QUINN} swap Angela for Dan because she has a wedding`)
  expect(seatOf(fake, 'first_mate')).toMatchObject({ crew: 'dan' })
  expect(seatOf(fake, 'second_mate')).toMatchObject({ crew: 'angela' })
  expect(fake.charter(QUINN).revision).toBe(3)
})

test('a swap with somebody ashore', async () => {
  const fake = await crewed()
  const answer = await say(fake, SAM, `${QUINN} swap Darrell for Dan`)
  expect(read(answer)).toContain('2nd Mate: Darrell Finch → Dan Rickard')
  expect(read(await say(fake, SAM, `${QUINN} swap Darrell for Dan`))).toContain('Darrell Finch is not there')
})

test('the same command delivered twice is one change', async () => {
  const fake = await crewed(['- Captain: Gene Oakes', '- 1st Mate: Angela Wynn', '- 2nd Mate: Dan Rickard'])
  const [one, two] = await Promise.all([
    say(fake, SAM, `${QUINN} swap Angela for Dan`, '1.2.a'),
    say(fake, SAM, `${QUINN} swap Angela for Dan`, '1.2.a'),
  ])
  expect(fake.charter(QUINN).revision).toBe(3)
  expect([read(one), read(two)].filter((text) => text.includes('was first'))).toHaveLength(1)
})

test('said again it is as before, and nobody is told', async () => {
  const fake = await crewed()
  const before = fake.slack.length
  expect(read(await say(fake, SAM, `${QUINN} set captain Gene`))).toContain('has it like this already')
  expect(read(await say(fake, SAM, `${QUINN} set mate 1 A.W.`))).toContain('has it like this already')
  expect(fake.slack).toHaveLength(before)
})

test('names that fit two, nearly fit or fit nobody are asked, with buttons that do it', async () => {
  const fake = await crewed()
  const near = await say(fake, SAM, `${QUINN} set second mate Dann because he asked`)
  expect(labelsOf(near)).toEqual(['Dan Rickard'])
  const [done] = await pressOn(fake, SAM, near, 'Dan Rickard')
  expect(read(done!)).toContain('2nd Mate: Darrell Finch → Dan Rickard')
  expect(fake.history(QUINN).at(-1)?.why).toBe('he asked')

  expect(labelsOf(await say(fake, SAM, `${QUINN} set mate Marisol`))).toEqual(['1st Mate', '2nd Mate'])
  expect(labelsOf(await say(fake, SAM, `${QUINN} set hots Keely`))).toEqual(['Host'])
  expect(read(await say(fake, SAM, `${QUINN} set host Zebediah`))).toContain('“Zebediah” is nobody on the roster')
  expect(labelsOf(await say(fake, SAM, `${QUINN} sett host Keely`))).toContain('set host Keely')
  expect(labelsOf(await say(fake, SAM, 'qinn-may-30 set host Keely'))).toEqual(['Quinn, Sat May 30'])
})

test('after departure a sentence, and nothing changes', async () => {
  const fake = await crewed()
  fake.clock.turnTo('2026-05-30T15:00:00-07:00')
  expect(read(await say(fake, SAM, `${QUINN} set captain Marisol`))).toContain('has departed')
  expect(read(await say(fake, SAM, `${QUINN} undo`))).toContain('has departed')
  expect(fake.charter(QUINN).revision).toBe(2)
})

test('the calendar’s sync undoes no override', async () => {
  const fake = await crewed()
  await say(fake, GENE, `${QUINN} set second mate Dan`)
  fake.editEntry('jadaquinn0530', { description: 'Boarding: 2:30 PM\nGuests: 5\n2nd Mate: Darrell Finch' })
  await settleDown(fake)
  expect(seatOf(fake, 'second_mate')).toMatchObject({ crew: 'dan', source: { kind: 'override' } })
})

test('a later mail that would replace an override says so on its card', async () => {
  const fake = await crewed()
  await say(fake, GENE, `${QUINN} set second mate Dan because Darrell is sick`)
  await mailArrives(fake, ['- 2nd Mate: Darrell Finch'])
  expect(words(posts(fake, '/card/p-').at(-1)!)).toContain(
    'Gene Oakes made Dan Rickard 2nd Mate in Slack because “Darrell is sick”: this would replace that.',
  )
})

test('undo by command takes back the last decision, an approval too, after showing its reverse and the guests’ mail', async () => {
  const fake = await boardingSent()
  const shown = await say(fake, SAM, `${QUINN} undo`)
  expect(read(shown)).toContain('Captain: Gene Oakes → open')
  expect(read(shown)).toMatch(/the guests keep the mail they have until/)
  expect(fake.charter(QUINN).revision).toBe(2)
  const [done] = await pressOn(fake, SAM, shown, 'Undo it')
  expect(read(done!)).toContain('Captain: Gene Oakes → open')
  expect(fake.charter(QUINN).proposals[0]?.state).toBe('undone')
  expect(words(posts(fake, '/card/p-')[0]!)).toContain('Undone by Sam Ortega')
  const [again] = await pressOn(fake, PRIYA, shown, 'Undo it')
  expect(read(again!)).toContain('Sam Ortega was first')
  expect(fake.charter(QUINN).revision).toBe(3)
})

test('a captain’s change corrects the guests’ mail when one has left', async () => {
  const fake = await boardingSent()
  const answer = await say(fake, SAM, `${QUINN} set captain Marisol`)
  expect(read(answer)).toContain('a corrected mail goes to the guests')
  await settleDown(fake)
  const mails = fake.sent.filter(({ key }) => key.includes('/boarding/'))
  expect(mails).toHaveLength(2)
  expect(mails[1]?.text).toContain('Marisol')
})

async function twoBoats(): Promise<FakeWorld> {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  fake.deliver(crewMail(['- Captain: Gene Oakes']))
  await tick(fake)
  await approving(fake, SAM)
  return fake
}

function seatOf(fake: FakeWorld, seat: string) {
  return fake.charter(QUINN).seats.find((one) => one.seat === seat)
}
