// The zone of the machine plays no part: the same bytes on every surface wherever the program runs, and right ones.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'

const PROGRAM = fileURLToPath(new URL('./print-surfaces.ts', import.meta.url))
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo']

interface Surfaces {
  readonly charters: readonly {
    readonly id: string
    readonly times?: Record<string, string>
    readonly cancelled: boolean
    readonly entry: { readonly eventId: string }
  }[]
  readonly sent: readonly {
    readonly subject: string
    readonly text: string
    readonly ics?: string
    readonly key: string
  }[]
  readonly cards: readonly unknown[]
  readonly pages: readonly (readonly [path: string, { readonly html: string }])[]
  readonly entries: readonly { readonly entry: { readonly id: string; readonly description: string } }[]
}

let printed: readonly string[] = []
let surfaces: Surfaces

beforeAll(async () => {
  printed = await Promise.all(ZONES.map(printedUnder))
  surfaces = JSON.parse(printed[0] ?? '')
})

test('every surface has the same bytes in three zones', () => {
  expect(printed[0]?.length).toBeGreaterThan(20_000)
  for (const [at, zone] of ZONES.entries()) expect(printed[at] === printed[0], zone).toBe(true)
})

test.each([
  ['spring-mar-8', 'Sun Mar 8, 1:30 AM PST–4:30 AM PDT', '1:00 AM PST', '20260308T090000Z', '20260308T113000Z'],
  [
    'night-may-30',
    'Sat May 30, 11:00 PM–Sun May 31, 1:00 AM PDT',
    '9:30 PM PDT',
    '20260531T043000Z',
    '20260531T080000Z',
  ],
  [
    'daylong-jun-6',
    'Sat Jun 6, 9:00 PM–Sun Jun 7, 12:00 AM PDT',
    '8:30 PM PDT',
    '20260607T033000Z',
    '20260607T070000Z',
  ],
  ['autumn-nov-1', 'Sun Nov 1, 12:30 AM PDT–3:30 AM PST', '11:30 PM PDT', '20261101T063000Z', '20261101T113000Z'],
])('%s is right on every surface: %s, boarding %s', (id, window, boards, from, to) => {
  const mail = surfaces.sent.findLast(
    ({ key, ics }) => key.startsWith(`${id}/boarding/`) && !ics?.includes('METHOD:CANCEL'),
  )
  expect(mail?.ics).toContain(`DTSTART:${from}`)
  expect(mail?.ics).toContain(`DTEND:${to}`)
  expect(mail?.text).toContain(boards)
  expect(said(surfaces.cards.find((card) => said(card).includes(window)))).toContain(boards)
  const { entry } = surfaces.charters.find((charter) => charter.id === id) ?? {}
  const description = surfaces.entries.find((one) => one.entry.id === entry?.eventId)?.entry.description ?? ''
  // An entry that nobody had us write to has none of our lines.
  if (description.includes('ShipCaptainCrew')) expect(description).toContain(`Boarding: ${boards}`)
  else expect(['spring-mar-8', 'daylong-jun-6']).toContain(id)
  const page = surfaces.pages.find(([path]) => path === `/${id}.html`)?.[1].html
  const { cancelled } = surfaces.charters.find((charter) => charter.id === id) ?? {}
  if (cancelled) expect(page).toContain('This sail is cancelled')
  else if (page?.includes('name="charter-face" content="post"')) expect(page).toContain('Thank you for sailing')
  else expect(page).toContain(boards)
  expect(said(surfaces)).toContain(window)
})

function said(value: unknown): string {
  return JSON.stringify(value)
}

async function printedUnder(TZ: string): Promise<string> {
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM], {
    env: { TZ },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return text(child.stdout)
}
