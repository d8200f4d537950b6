// Whatever an ops lead confirms, in whatever layout, program and encoding: from its bytes it reads back as itself.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMail } from '../../src/domain/reading/read-mail.ts'
import { readMime } from '../../src/outbound/mime.ts'
import { CLIENTS } from './clients.ts'
import { confirmations, meant, said } from './confirmation.ts'
import { bytesOf, ENCODINGS, STRUCTURES } from './encodings.ts'
import { LAYOUTS, within } from './layouts.ts'

const ways = fc.record({
  client: fc.constantFrom(...Object.keys(CLIENTS)),
  encoding: fc.constantFrom(...ENCODINGS),
  structure: fc.constantFrom(...STRUCTURES),
})

it.each(Object.keys(LAYOUTS))('reads back as itself: %s', async (name) => {
  const layout = LAYOUTS[name]!
  await fc.assert(
    fc.asyncProperty(confirmations, ways, async (wished, { client, encoding, structure }) => {
      const confirmation = within(layout, wished)
      const { book, sender, date, old } = confirmation
      const lines = [
        'Crew for last week:',
        '',
        ...old.map(({ seat, name: full }) => `${seat.replaceAll('_', ' ')}: ${full}`),
      ]
      const quoted = { name: 'Ops', address: book.inbox, at: new Date(Date.parse(date) - 86_400_000), lines }
      const written = CLIENTS[client]!(layout.write(confirmation), quoted)
      const envelope = { from: { name: sender.name, address: sender.emails[0] ?? '' }, to: book.inbox, date }
      const bytes = bytesOf(written, envelope, encoding, structure)

      const { sender: by, readings, notUnderstood } = readMail(await readMime(bytes), book)
      expect(by.standing, by.reason).toBe('trusted')
      expect([...said(readings)].sort(), bytes.toString()).toEqual([...meant(confirmation)].sort())
      expect(notUnderstood).toEqual([])
    }),
    { numRuns: 60 },
  )
})
