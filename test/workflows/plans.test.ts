// A charter is begun, moved, renamed, cancelled and given another contact by command: shown first, then everywhere the same.
import { expect, test } from 'vitest'
import { posts, settleDown, tick, words } from '../fakes/acting.ts'
import { labelsOf, pressOn, read, say } from '../fakes/commanding.ts'
import { GENE, jonathanEntry, PRIYA, QUINN, QUINN_ENTRY, quinnEntry, SAM } from '../fakes/jada.ts'
import { boardingSent, crewed } from '../fakes/scenes.ts'
import { fakeWorld } from '../fakes/world.ts'

test('a move is shown with what follows, then done once: calendar and its title, page, crew, boarding', async () => {
  const fake = await crewed()
  const shown = await say(fake, SAM, `${QUINN} move Jun 6 4-8pm`)
  expect(read(shown)).toContain('When: Sat May 30, 3:00–7:00 PM PDT → Sat Jun 6, 4:00–8:00 PM PDT')
  expect(read(shown)).toContain('Crew: Gene, Angela, Darrell and Keely are told')
  expect(fake.charter(QUINN).revision).toBe(2)

  await pressOn(fake, SAM, shown, 'Move it')
  expect(fake.charter(QUINN).times).toEqual({
    startsAt: '2026-06-06T16:00:00-07:00',
    endsAt: '2026-06-06T20:00:00-07:00',
    boardsAt: '2026-06-06T15:30:00-07:00',
  })
  expect(fake.entry(QUINN_ENTRY)).toMatchObject({ start: '2026-06-06T16:00:00-07:00', summary: 'Quinn paid 4-8pm' })
  const [second] = await pressOn(fake, PRIYA, shown, 'Move it')
  expect(read(second!)).toContain('Sam Ortega was first')
  await settleDown(fake)
  expect(fake.charter(QUINN).revision).toBe(3)
  expect(read(await say(fake, SAM, 'quinn-jun-6'))).toContain('Sat Jun 6, 4:00–8:00 PM PDT')
})

test('without hours a move keeps them, without a day it keeps that; what can’t be read is asked', async () => {
  const fake = await crewed()
  expect(read(await say(fake, SAM, `${QUINN} move sunday`))).toContain('→ Sun May 31, 3:00–7:00 PM PDT')
  expect(read(await say(fake, SAM, `${QUINN} move 4pm`))).toContain('→ Sat May 30, 4:00–8:00 PM PDT')
  expect(labelsOf(await say(fake, SAM, `${QUINN} move Jun 6 8-11`))).toEqual(['8:00–11:00 AM PDT', '8:00–11:00 PM PDT'])
  expect(read(await say(fake, SAM, `${QUINN} move someday`))).toContain('is no day or time I know')
})

test('a move onto another charter of the boat, and onto somebody’s other sail, says so first', async () => {
  const fake = fakeWorld({
    entries: [quinnEntry(), jonathanEntry({ start: '2026-05-31T11:00:00-07:00', end: '2026-05-31T14:00:00-07:00' })],
  })
  await tick(fake)
  await say(fake, SAM, `${QUINN} set captain Gene`)
  await say(fake, SAM, 'jonathan-may-31 set captain Gene')
  const text = read(await say(fake, SAM, `${QUINN} move May 31 2-6pm`))
  expect(text).toContain('The boat is out with Jonathan')
  expect(text).toContain('Gene Oakes is already on Jonathan at the same time')
})

test('a sunset charter that is home before the sun sets is noticed', async () => {
  const fake = fakeWorld({ entries: [quinnEntry({ summary: 'Quinn sunset sail' })] })
  await tick(fake)
  const world = fake.world()
  Object.assign(world, { operator: { ...world.operator, position: { latitude: 32.72, longitude: -117.16 } } })
  expect(read(await say(fake, SAM, `${QUINN} move 2-6pm`))).toContain('The sun sets at 7:5')
  expect(read(await say(fake, SAM, `${QUINN} move 5-9pm`))).not.toContain('The sun sets')
})

test('a rename finds the charter under both names, and the calendar’s title says the new one', async () => {
  const fake = await crewed()
  const shown = await say(fake, SAM, `${QUINN} rename Ann Lee`)
  expect(read(shown)).toContain('Name: Quinn → Ann Lee')
  await pressOn(fake, SAM, shown, 'Rename it')
  await settleDown(fake)
  expect(fake.entry(QUINN_ENTRY).summary).toBe('Ann Lee paid 3-7pm')
  for (const name of [QUINN, 'ann-lee-may-30']) expect(read(await say(fake, GENE, name))).toContain('Captain')
  expect(fake.charter(QUINN)).toMatchObject({ name: 'Ann Lee', revision: 3 })
  expect(fake.charterIds()).toEqual([QUINN])
})

test('a cancellation shows its consequences, tells the crew, and undo brings it all back', async () => {
  const fake = await boardingSent()
  const shown = await say(fake, SAM, `${QUINN} cancel`)
  expect(read(shown)).toContain('the guests are written to that it is cancelled (Quinn Alder, +1 619 555 0134')
  expect(read(shown)).toContain('are told that it is cancelled')
  await pressOn(fake, SAM, shown, 'Cancel the charter')
  await settleDown(fake)
  expect(fake.charter(QUINN).cancelled).toBe(true)
  expect(fake.entry(QUINN_ENTRY).description).toContain('Cancelled')
  expect(words(posts(fake, '/notice/gene/').at(-1)!)).toContain('is cancelled')
  expect(read(await say(fake, SAM, `${QUINN} set host Keely`))).toContain('is cancelled. Take that back first')

  await pressOn(fake, SAM, await say(fake, SAM, `${QUINN} undo`), 'Undo it')
  await settleDown(fake)
  expect(fake.charter(QUINN).cancelled).toBe(false)
  expect(words(posts(fake, '/notice/gene/').at(-1)!)).toContain('you are Captain')
})

test('a captain gives the guests’ contact; the channel’s card keeps it to itself', async () => {
  const fake = await crewed()
  await say(
    fake,
    GENE,
    `${QUINN} contact Ann Lee <mailto:ann.lee@example-guests.test|ann.lee@example-guests.test> +1 (619) 555-0101`,
  )
  expect(fake.charter(QUINN).contact).toEqual({
    name: 'Ann Lee',
    email: 'ann.lee@example-guests.test',
    phone: '+16195550101',
  })
  expect(words(posts(fake, '/card/edit-3')[0]!)).not.toMatch(/ann\.lee|555/)
  await say(fake, GENE, `${QUINN} contact 619 555 0102`)
  expect(fake.charter(QUINN).contact).toEqual({
    name: 'Ann Lee',
    email: 'ann.lee@example-guests.test',
    phone: '+16195550102',
  })
  expect(read(await say(fake, GENE, `${QUINN} contact ann@nowhere`))).toContain('is no mail address')
  expect(read(await say(fake, GENE, `${QUINN} contact`))).toContain('Whom do the guests’ mails go to?')
})

test('of a cancellation before any mail it is said that the guests have to be told', async () => {
  const shown = read(await say(await crewed(), SAM, `${QUINN} cancel`))
  expect(shown).toContain('no guest mail, for none has left yet: tell the guests yourself (Quinn Alder')
})

test('into the past nothing is moved, for nothing would bring it back', async () => {
  const fake = await crewed()
  const { revision } = fake.charter(QUINN)
  for (const day of ['yesterday', '2025-05-30']) {
    const answer = read(await say(fake, SAM, `${QUINN} move ${day}`))
    expect(answer).toContain('is in the past. Nothing was changed.')
    expect(answer).not.toContain('Move it')
  }
  expect(read(await say(fake, SAM, `${QUINN} move May 20`))).toContain(
    'Sat May 30, 2026, 3:00–7:00 PM PDT → Thu May 20, 2027, 3:00–7:00 PM PDT',
  )
  expect(fake.charter(QUINN).revision).toBe(revision)
})

test('another contact without a mail address is shown first, for nothing would reach the guests', async () => {
  const fake = await crewed()
  const known = fake.charter(QUINN).contact
  const shown = await say(fake, GENE, `${QUINN} contact Ann Lee notanemail`)
  expect(read(shown)).toContain('nothing is changed yet')
  expect(read(shown)).toContain('Guests’ contact: name changed, mail address and phone removed')
  expect(read(shown)).toContain('no guest mail: there is no address to write to')
  expect(fake.charter(QUINN).contact).toEqual(known)

  await pressOn(fake, GENE, shown, 'Do it')
  expect(fake.charter(QUINN).contact).toMatchObject({ name: 'Ann Lee notanemail' })
  expect(fake.charter(QUINN).contact?.email).toBeUndefined()
})

test('a new charter is there at once and on the calendar, once, however often it is said', async () => {
  const fake = fakeWorld()
  await tick(fake)
  const answer = await say(fake, SAM, 'new Ann Lee Jun 6 3-7pm')
  expect(read(answer)).toContain('ann-lee-jun-6')
  await settleDown(fake)
  const charter = fake.charter('ann-lee-jun-6')
  expect(fake.entry(charter.entry.eventId)).toMatchObject({ summary: 'Ann Lee', start: '2026-06-06T15:00:00-07:00' })
  expect(charter.entry).toMatchObject({ iCalUID: `${charter.entry.eventId}@google.com` })
  expect(fake.history('ann-lee-jun-6')[0]).toMatchObject({ by: 'Sam Ortega', why: 'Begun in Slack' })

  expect(read(await say(fake, PRIYA, 'new Ann Lee 2026-06-06 15:00-19:00'))).toContain('is there already')
  await settleDown(fake)
  expect(fake.charterIds()).toEqual([QUINN, 'ann-lee-jun-6'])
  await say(fake, SAM, 'ann-lee-jun-6 set captain Gene')
  await settleDown(fake)
  expect(fake.entry(charter.entry.eventId).description).toContain('Captain: Gene Oakes')
  expect(fake.charterIds()).toHaveLength(2)
})

test('a new charter asks for what is missing, and says what speaks against it', async () => {
  const fake = fakeWorld()
  await tick(fake)
  expect(read(await say(fake, SAM, 'new Ann Lee'))).toContain('does not say all of it')
  expect(labelsOf(await say(fake, SAM, 'new Ann Lee Jun 6 3pm'))).toEqual([
    '3:00–5:00 PM PDT',
    '3:00–6:00 PM PDT',
    '3:00–7:00 PM PDT',
  ])
  expect(read(await say(fake, SAM, 'new Hold Jun 6 3-7pm'))).toContain('That is no charter’s title')
  const clash = await say(fake, SAM, 'new Ann Lee May 30 1-4pm')
  expect(read(clash)).toContain('The boat is out with Quinn')
  await pressOn(fake, SAM, clash, 'Do it anyway')
  expect(fake.charterIds()).toContain('ann-lee-may-30')
})

test('only managers move, rename, cancel and begin', async () => {
  const fake = await crewed()
  for (const text of [`${QUINN} move Jun 6`, `${QUINN} rename Ann`, `${QUINN} cancel`, 'new Ann Jun 6 3-7pm'])
    expect(read(await say(fake, GENE, text))).toContain('is for managers')
})

test('who and mine list where somebody sails', async () => {
  const fake = await crewed()
  expect(read(await say(fake, GENE, 'mine'))).toContain('Sat May 30, 3:00 PM PDT  *Quinn*  Captain, confirmed')
  expect(read(await say(fake, GENE, 'who angela'))).toContain('1st Mate, confirmed')
  expect(read(await say(fake, GENE, 'who dan'))).toContain('Dan Rickard is on no coming charter')
  expect(labelsOf(await say(fake, GENE, 'who angla'))).toEqual(['Angela Wynn'])
  expect(read(await say(fake, 'U0NOBODY00', 'mine'))).toContain('is for people on the roster')
})

test('where the guests’ site had another host, its old address in the entry is ours, and no number of guests', async () => {
  const fake = fakeWorld()
  await tick(fake)
  await say(fake, SAM, 'new Ann Lee Jun 6 3-7pm')
  await settleDown(fake)
  const { eventId } = fake.charter('ann-lee-jun-6').entry
  const { description } = fake.entry(eventId)
  fake.editEntry(eventId, { description: description.replace(/https?:\/\/[^/]+/, 'http://127.0.0.1:4000') })
  await say(fake, SAM, 'ann-lee-jun-6 set captain Gene')
  await settleDown(fake)
  await tick(fake)
  await settleDown(fake)
  expect(fake.entry(eventId).description.match(/Guest page:/g)).toHaveLength(1)
  expect(fake.charter('ann-lee-jun-6')).toMatchObject({ revision: 2 })
  expect(fake.charter('ann-lee-jun-6').guestCount).toBeUndefined()
})
