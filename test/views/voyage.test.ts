// What is said of a boat that is out, and of its money: within Slack's limits for any crowd, and text from outside stays text on paper and in mails.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Charter } from '../../src/domain/charter.ts'
import { drawUp, gapsOf } from '../../src/domain/manifest/draw-up.ts'
import { pay } from '../../src/domain/money.ts'
import type { Person } from '../../src/domain/person.ts'
import { castOff, type Voyage } from '../../src/domain/voyage.ts'
import { etaTemplates } from '../../src/outbound/templates.ts'
import { ashoreMail } from '../../src/views/ashore-mail.ts'
import { asOfCard, historyList } from '../../src/views/history.ts'
import { castOffAnswer, endAnswer, manifestAnswer } from '../../src/views/manifest-answers.ts'
import { manifestPage } from '../../src/views/manifest-page.ts'
import { moneyList } from '../../src/views/money-answers.ts'
import { allClear, overdueAlarm, voyageCard } from '../../src/views/voyage-card.ts'
import { crowd, expectFit, lostNames } from './crowd.ts'
import { OPERATOR, person, quinn, seat } from './fixtures.ts'

const OUT = new Date('2026-05-30T14:50:00-07:00')
const LATE = new Date('2026-05-30T20:45:00-07:00')
const templates = etaTemplates()

test('any crowd fits into what Slack takes, and no name is lost', () => {
  fc.assert(
    fc.property(crowd, ({ names, notes }) => {
      const { charter, voyage, people, manifest } = sail(names, notes)
      const input = { operator: OPERATOR, charter, voyage }
      const alarm = overdueAlarm({ ...input, people, managers: people, alarm: 2, now: LATE })
      const then = { entry: charter.untold[0]!, crew: people.map(({ id }) => told(id)) }
      const whole = asOfCard({ ...input, people, history: charter.untold }, then, LATE, 'manager')
      const history = historyList({ operator: OPERATOR, charter, history: charter.untold }, 'manager', 1)
      const paid = moneyList({ operator: OPERATOR, charter: paying(charter, notes), people }, notes.slice(0, 200))
      const over = { kind: 'back', by: names[0] ?? 'Gene', at: LATE.toISOString() } as const
      for (const message of [
        ...[alarm, whole, history, paid, voyageCard(input)],
        allClear({ ...input, over }),
        voyageCard({ ...input, voyage: { ...voyage, over, trouble: notes.slice(0, 200) } }),
        endAnswer(charter, { kind: 'over-before', voyage, over }, OPERATOR),
        castOffAnswer(charter, { kind: 'gaps', gaps: gapsOf(manifest) }, { operator: OPERATOR, now: OUT }),
        castOffAnswer(charter, { kind: 'cast-off', voyage }, { operator: OPERATOR, now: OUT }),
        manifestAnswer({ ...input, manifest, address: 'https://crew.example.test/manifest', mayCastOff: true }),
      ])
        expectFit(message)
      expect(lostNames(alarm, names)).toEqual([])
      expect(lostNames(whole, names)).toEqual([])
    }),
    { numRuns: 8 },
  )
})

test('a name makes no element of the printed page, and begins no line of the mail', () => {
  const tags = (html: string) => html.match(/<[a-z/!][^>]*>/gi)?.map((tag) => tag.split(/[\s>]/)[0]) ?? []
  const hostile = fc
    .array(
      fc.constantFrom('</td><script>zq', '<img src=x onerror=zq>', '"><b zq', 'zq\r\nBcc: zq@evil.test', '<%= zq %>'),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((parts) => `N${parts.join(' ')}`)
  const plain = tags(templates.render('manifest.html', manifestPage(sail(['Ann Lee'], 'a note').manifest)))
  fc.assert(
    fc.property(hostile, hostile, (name, line) => {
      const { charter, voyage, manifest } = sail([name], line)
      const html = templates.render('manifest.html', manifestPage(manifest))
      expect(tags(html)).toEqual(plain)
      for (const what of ['out', 'late-2', 'back', 'not-out']) {
        const mail = ashoreMail({ operator: OPERATOR, charter, voyage, manifest, what, now: LATE })
        expect(mail.subject).not.toMatch(/\p{Cc}/u)
        expect(mail.text).not.toMatch(/^Bcc:|[^\n\P{Cc}]/mu)
      }
    }),
    { numRuns: 40 },
  )
})

interface Sail {
  readonly charter: Charter
  readonly voyage: Voyage
  readonly people: readonly Person[]
  readonly manifest: ReturnType<typeof drawUp>
}

function sail(names: readonly string[], notes: string): Sail {
  const people = names.map((each, at) => ({ ...person(`p${at}`, each, ['deckhand']), phone: notes.slice(0, 40) }))
  const seats = people.map(({ id, name }, at) => seat(at === 0 ? 'captain' : 'deckhand', id, name))
  const guests = names.map((name, at) => [
    `g${at}`,
    { name, waiver: 'w', minor: at % 2 === 1, guardian: notes.slice(0, 60), at: OUT.toISOString(), photoCodes: [] },
  ])
  const charter = quinn({
    ...{ name: names[0] ?? 'Quinn', seats, guestCount: 4 },
    contact: { name: names[0] ?? 'Quinn', phone: notes.slice(0, 50) },
    waivers: { issue: 1, guests: Object.fromEntries(guests), chain: [] },
  })
  const manifest = drawUp(charter, { operator: OPERATOR, people, waivers: new Map() })
  const order = { act: 'a', by: names[0] ?? 'Gene', now: OUT, ashore: ['pier@example.test'], sure: true }
  const { next } = castOff(charter, manifest, order)
  return { charter: next, voyage: next.voyage!, people, manifest: next.frozen?.[0] ?? manifest }
}

function paying(charter: Charter, notes: string): Charter {
  return Array.from({ length: 100 }, (_, at) => at).reduce((item, at) => {
    const because = notes.slice(0, 200)
    return pay(
      item,
      { act: `a${at}`, by: notes.slice(0, 80), because, currency: 'USD', now: OUT },
      100,
      notes.slice(0, 40),
    ).next
  }, charter)
}

function told(id: string) {
  return { who: 'crew', id, revision: 3, at: OUT.toISOString() } as const
}
