// What nobody should have to ask for: that a mail waits, that it left after all, that a card has the last word.
import { expect, test } from 'vitest'
import { edit, undo } from '../../src/domain/decide.ts'
import type { Change } from '../../src/domain/reading/reading.ts'
import { approving, cards, posts, press, settleDown, tick, words } from '../fakes/acting.ts'
import { MINUTE } from '../fakes/clock.ts'
import { QUINN, QUINN_BOARDS, QUINN_MAIL_DUE, SAM } from '../fakes/jada.ts'
import { boardingSent, crewed, guestMails, proposed } from '../fakes/scenes.ts'

test('a boarding mail that waits is said in the channel though no mail was ever approved, once, and again when boarding begins', async () => {
  const fake = await proposed()
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  await tick(fake)
  const [held, ...more] = posts(fake, '/boarding-card')
  expect(more).toEqual([])
  expect(words(held!)).toMatch(/is due and waits.*No captain is confirmed/s)

  fake.clock.turnTo(new Date(QUINN_BOARDS.getTime() + MINUTE))
  await settleDown(fake)
  const [missed, ...others] = posts(fake, '/boarding-card')
  expect(others).toEqual([])
  expect(words(missed!)).toMatch(/never got their boarding mail.*No captain is confirmed/s)
})

test('when it has left after all, the same message says so', async () => {
  const fake = await proposed()
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await tick(fake)
  await approving(fake, SAM)
  await settleDown(fake)
  expect(guestMails(fake)).toHaveLength(1)
  const said = posts(fake, '/boarding-card')
  expect(said.map(words)).toEqual([expect.stringContaining('boarding mail left')])
  expect(JSON.stringify(said[0]!.message)).not.toContain(guestMails(fake)[0]!.to)
})

test('nothing is said of one that leaves in its time', async () => {
  const fake = await boardingSent()
  expect(posts(fake, '/boarding-card')).toEqual([])
})

test('a charter that has sailed takes no approval', async () => {
  const fake = await proposed()
  fake.clock.turnTo('2026-06-04T12:00:00-07:00')
  expect(await approving(fake, SAM)).toEqual({ kind: 'sailed' })
  expect(fake.charter(QUINN).revision).toBe(1)
})

test('an edited card warns of what it says now', async () => {
  const fake = await proposed()
  const changes: Change[] = [{ kind: 'assign', seat: 'captain', crew: 'keely', evidence: 'edited' }]
  await press(fake, (charter, judgement) => edit(charter, judgement, changes), { action: 'edit', by: SAM })
  await settleDown(fake)
  expect(words(cards(fake)[0]!)).toContain('Keely Hart is not down as qualified for Captain.')
})

test('an undone seat knows who put it back', async () => {
  const fake = await crewed()
  await press(fake, undo, { action: 'undo', by: SAM })
  await settleDown(fake)
  expect(fake.charter(QUINN).seats[0]).toMatchObject({ standing: 'open', source: { kind: 'undo', by: 'Sam Ortega' } })
})

test('the question before Undo names the revision it speaks of, for later changes stay', async () => {
  const fake = await crewed()
  const [card] = cards(fake)
  expect(JSON.stringify(card!.message)).toContain('Captain: Gene Oakes → open')
  expect(JSON.stringify(card!.message)).toContain('what is changed after revision 2 stays')
})
