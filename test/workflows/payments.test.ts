// What was paid is a manager's to write down and to see: nobody else finds an amount anywhere.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historyFlaws } from '../../src/domain/history-flaws.ts'
import { charterAsOf, charterStory } from '../../src/workflows/look-back.ts'
import { wholeCharter } from '../../src/workflows/look-up.ts'
import { settleDown } from '../fakes/acting.ts'
import { atDock } from '../fakes/casting-off.ts'
import { HOUR } from '../fakes/clock.ts'
import { labelsOf, pressOn, pressValue, read, say } from '../fakes/commanding.ts'
import { GENE, PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'

const KEELY = 'U0JKEEL008'
const NOBODY = 'U0NOBODY00'

test('written down, listed, voided: each once, in the history, and never deleted', async () => {
  const fake = await atDock()
  await say(fake, SAM, `${QUINN} pay price 1200`)
  const paid = await say(fake, SAM, `${QUINN} pay 400 card because deposit`, '17.1')
  expect(read(paid)).toContain('Written down: $400.00, card.')
  expect(read(paid)).toContain('*Paid*  $400.00 · $800.00 to come')
  expect(read(await say(fake, SAM, `${QUINN} pay 400 card because deposit`, '17.1'))).toContain('already')
  await pressOn(fake, PRIYA, paid, 'Void')
  const [told] = await pressOn(fake, SAM, paid, 'Void')
  expect(read(told!)).toContain('Priya Nair was first')
  const list = await say(fake, SAM, `${QUINN} pay`)
  expect(read(list)).toContain('*1.* $400.00, card · Sam Ortega')
  expect(read(list)).toContain('void: Priya Nair')
  expect(labelsOf(list)).toEqual([])
  const deeds = fake.history(QUINN).flatMap(({ deed }) => deed ?? [])
  expect(deeds.map(({ kind }) => kind)).toEqual(['price', 'payment', 'payment-voided'])
  expect(verifyHistory(fake, QUINN)).toBe('complete')
  expect(historyFlaws(fake.charter(QUINN), fake.history(QUINN))).toEqual([])
})

test('the card, the history and “as of” show a manager the money of then', async () => {
  const fake = await atDock()
  await say(fake, SAM, `${QUINN} pay price 1200`)
  await say(fake, SAM, `${QUINN} pay 400 card`)
  fake.clock.pass(2 * HOUR)
  await say(fake, SAM, `${QUINN} pay 800 cash`)
  expect(read(await say(fake, SAM, QUINN))).toContain('*Money*  price $1,200.00 · paid $1,200.00')
  expect(read(await say(fake, SAM, `${QUINN} history`))).toContain('Payment 2: $800.00, cash')
  const then = read(await say(fake, SAM, `${QUINN} as of 1 hour ago`))
  expect(then).toContain('*Paid*  $400.00 in 1 of 1 payments')
})

test('nobody is told, no page changes, no mail leaves', async () => {
  const fake = await atDock()
  const seen = () => [fake.slack.length, fake.sent.length, fake.site.put.length, fake.charter(QUINN).revision]
  const before = seen()
  await say(fake, SAM, `${QUINN} pay 400 card`)
  await settleDown(fake)
  expect(seen()).toEqual(before)
})

describe('by who is no manager', () => {
  test.each([GENE, KEELY, NOBODY])('%s writes nothing down and voids nothing', async (user) => {
    const fake = await atDock()
    await say(fake, SAM, `${QUINN} pay 400 card`)
    expect(read(await say(fake, user, `${QUINN} pay 99 card`))).toContain('for managers')
    expect(read((await pressValue(fake, user, 'payment_void', `${QUINN}|1`))[0]!)).toContain('for managers')
    expect(fake.charter(QUINN).money?.payments).toMatchObject([{ amount: 40_000, number: 1 }])
    expect(fake.charter(QUINN).money?.payments[0]?.voided).toBeUndefined()
  })
})

test('whatever was paid and why, no amount, method or reason reaches who is no manager, by any way', async () => {
  const word = fc.constantFrom('zelle', 'wampum', 'doubloons', 'groats')
  const paying = fc.record({ amount: fc.integer({ min: 71_000, max: 79_999 }), method: word, because: word })
  await fc.assert(
    fc.asyncProperty(fc.array(paying, { minLength: 1, maxLength: 3 }), async (payments) => {
      const fake = await atDock({ signed: 1 })
      for (const { amount, method, because } of payments)
        await say(fake, SAM, `${QUINN} pay ${amount}.17 ${method} because ${because}`)
      await say(fake, SAM, `${QUINN} pay price 68123.19`)
      await pressValue(fake, SAM, 'payment_void', `${QUINN}|1`)
      await settleDown(fake)
      expect(money(JSON.stringify(await say(fake, SAM, `${QUINN} history`)))).not.toEqual([])
      for (const text of await everythingElse(fake)) expect(money(text)).toEqual([])
    }),
    { numRuns: 6 },
  )
})

/** Marks of the money that was written down, whatever its dress. */
function money(text: string): readonly string[] {
  return (
    text.match(/7\d[,.]?\d{3}[.,]?17|68[,.]?123|zelle|wampum|doubloons|groats|\*(?:Money|Paid|Price)\*|Payment \d/gi) ??
    []
  )
}

/** All that crew, captains and guests can get to see: answers, posts, mails, pages, the API. */
async function everythingElse(fake: FakeWorld): Promise<readonly string[]> {
  const commands = ['', 'history', 'as of now', 'why', 'manifest', 'pay', 'check', 'photos', 'waivers', 'hours']
  const answers = []
  for (const user of [GENE, KEELY, NOBODY])
    for (const command of commands) answers.push(JSON.stringify(await say(fake, user, `${QUINN} ${command}`.trim())))
  const viewers = [
    { role: 'captain', person: 'gene' },
    { role: 'crew', person: 'keely' },
  ] as const
  const api = await Promise.all(
    viewers.flatMap((viewer) => [
      wholeCharter(fake.world(), viewer, QUINN),
      charterStory(fake.world(), viewer, QUINN, { most: 50 }),
      charterAsOf(fake.world(), viewer, QUINN, fake.clock.business()),
    ]),
  )
  return [
    ...answers,
    ...api.map((one) => JSON.stringify(one)),
    ...fake.slack.map(({ message }) => JSON.stringify(message)),
    ...fake.sent.map((mail) => JSON.stringify(mail)),
    ...fake.site.put.map((put) => JSON.stringify(put)),
    ...[...fake.google.entries.values()].map((entry) => JSON.stringify(entry)),
    ...[...fake.vault.values()],
  ]
}
