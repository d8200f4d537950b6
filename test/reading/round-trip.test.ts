// Whatever an ops lead confirms, in whatever layout, program and encoding: from its bytes it reads back as itself.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMail } from '../../src/domain/reading/read-mail.ts'
import { readMime } from '../../src/outbound/mime.ts'
import { CLIENTS, FLATTENERS } from './clients.ts'
import { type Confirmation, confirmations, meant, said } from './confirmation.ts'
import { bytesOf, ENCODINGS, STRUCTURES } from './encodings.ts'
import { LAYOUTS, within } from './layouts.ts'

const TABLES = ['a row for each charter', 'a row for each seat', 'charters side by side']
/** Of each layout, in any of the programs; HEAVY: as many as ever found anything. */
const RUNS = process.env.HEAVY ? 40 : 12
const clients = fc.constantFrom(...Object.values(CLIENTS))
const encodings = fc.constantFrom(...ENCODINGS)

it.each(Object.entries(LAYOUTS))('reads back as itself: %s', async (_, layout) => {
  await fc.assert(
    fc.asyncProperty(
      confirmations,
      clients,
      encodings,
      fc.constantFrom(...STRUCTURES),
      async (all, client, encoding, structure) => {
        const confirmation = within(layout, all)
        const written = client(layout.write(confirmation), lastWeek(confirmation))
        await expectItself(confirmation, bytesOf(written, envelopeOf(confirmation), encoding, structure))
      },
    ),
    { numRuns: RUNS },
  )
})

it.each(TABLES)('reads back as itself, though its plain text has lost the rows: %s', async (name) => {
  const layout = LAYOUTS[name]!
  const flatteners = fc.constantFrom(...Object.values(FLATTENERS))
  const structures = fc.constantFrom('alternative' as const, 'mixed' as const)
  await fc.assert(
    fc.asyncProperty(confirmations, flatteners, encodings, structures, async (all, client, encoding, structure) => {
      const confirmation = within(layout, all)
      const written = client(layout.write(confirmation), lastWeek(confirmation))
      await expectItself(confirmation, bytesOf(written, envelopeOf(confirmation), encoding, structure))
    }),
    { numRuns: RUNS / 2 },
  )
})

async function expectItself(confirmation: Confirmation, bytes: Buffer): Promise<void> {
  const mail = await readMime(bytes)
  const { sender, readings, notUnderstood } = readMail(mail, confirmation.book)
  expect(sender.standing, sender.reason).toBe('trusted')
  expect([...said(readings)].sort(), mail.text).toEqual([...meant(confirmation)].sort())
  expect(notUnderstood).toEqual([])
}

function envelopeOf({ sender, book, date }: Confirmation) {
  return { from: { name: sender.name, address: sender.emails[0] ?? '' }, to: book.inbox, date }
}

/** The roster that is quoted, of people whom the mail itself doesn't name. */
function lastWeek({ book, old, date }: Confirmation) {
  const roster = old.map(({ seat, name }) => `${seat.replaceAll('_', ' ')}: ${name}`)
  return {
    name: 'Ops',
    address: book.inbox,
    at: new Date(Date.parse(date) - 86_400_000),
    lines: ['Crew for last week:', '', ...roster],
  }
}
