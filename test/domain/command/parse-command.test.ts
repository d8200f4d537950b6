// What was typed after `/crew`, as a table; nothing that can be typed throws.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCrewOrder } from '../../../src/domain/command/crew-order.ts'
import { nearVerbs, parseCommand } from '../../../src/domain/command/parse-command.ts'
import { personSaid } from '../../../src/domain/command/person-said.ts'
import { VERBS } from '../../../src/domain/command/verbs.ts'
import { daySaid, momentSaid } from '../../../src/domain/command/when-said.ts'
import { contactSaid } from '../../../src/domain/order-charter.ts'
import { anyCharacter } from '../../any-character.ts'
import { PEOPLE } from '../../fakes/jada.ts'

const CREW = [...PEOPLE, { ...PEOPLE[6]!, id: 'danielle', name: 'Danielle Ruiz', aliases: ['Danny'] }]
const BOOK = { people: CREW, ownSeats: ['sail_trimmer'], asker: PEOPLE[3] }

test.each([
  ['', ['week']],
  ['help', ['all help']],
  ['mine', ['all mine']],
  ['new Ann Lee Jun 5 3-7pm', ['all new Ann Lee Jun 5 3-7pm']],
  ['quinn-may-30', ['quinn-may-30 show']],
  ['Quinn', ['Quinn show']],
  [
    'jennifer sanderson set captain Gene',
    ['jennifer sanderson / set captain Gene', 'jennifer sanderson set captain Gene show'],
  ],
  ['quinn-may-30 WHY captain', ['quinn-may-30 / why captain', 'quinn-may-30 WHY captain show']],
  ['quinn-may-30 as of yesterday', ['quinn-may-30 / as of yesterday', 'quinn-may-30 as of yesterday show']],
  ['quinn as captain', ['quinn as captain show']],
  ['keely away jun 6-8', ['all away keely jun 6-8']],
  ['Dan Rickard free jun 6', ['all free Dan Rickard jun 6']],
  [
    'quinn set host Keely because Dan is away',
    ['quinn / set host Keely because Dan is away', 'quinn set host Keely because Dan is away show'],
  ],
  [
    'quinn set host Keely because we cancel',
    ['quinn / set host Keely because we cancel', 'quinn set host Keely because we cancel show'],
  ],
])('%s', (typed, expected) => {
  const command = parseCommand(typed)
  const ways = command.kind === 'charter' ? command.ways : []
  const read = ways.map(({ name, verb, rest }) => (verb ? `${name} / ${verb.word} ${rest}`.trim() : `${name} show`))
  if (command.kind === 'charter') expect(read).toEqual(expected)
  else
    expect([command.kind === 'all' ? `all ${command.verb.word} ${command.rest}`.trim() : command.kind]).toEqual(
      expected,
    )
})

test.each([
  ['set', 'captain Gene', 'set captain gene'],
  ['set', '1st mate to Angela Wynn because Dan is away', 'set first_mate angela because Dan is away'],
  ['set', 'first_mate @angela', 'set first_mate angela'],
  ['set', 'Angela as 1st mate', 'set first_mate angela'],
  ['set', 'sail trimmer: D.F.', 'set sail_trimmer darrell'],
  ['set', 'skipper <@U0JGENE004|gene>', 'set captain gene'],
  ['set', 'captain me', 'set captain gene'],
  ['set', 'host K. Hart', 'set host keely'],
  ['set', 'second mate Danny', 'person? dan|danielle'],
  ['set', 'second mate Dan', 'set second_mate dan'],
  ['set', 'mate Angela', 'seat? first_mate|second_mate'],
  ['set', 'hots Keely', 'seat? host'],
  ['set', 'host', 'form?'],
  ['set', '', 'form?'],
  ['clear', 'host because no guests', 'clear host because no guests'],
  ['clear', 'deckhand Darrell', 'clear deckhand darrell'],
  ['clear', 'mate', 'seat? first_mate|second_mate'],
  ['swap', 'Angela for Marisol', 'swap angela marisol'],
  ['swap', 'Angela with Marisol because wedding', 'swap angela marisol because wedding'],
  ['swap', 'Danny for Marisol', 'person? dan|danielle'],
  ['swap', 'Angela', 'form?'],
] as const)('%s %s', (verb, rest, expected) => {
  const people = CREW.map((one) => (one.id === 'dan' ? { ...one, aliases: ['Danny'] } : one))
  const read = readCrewOrder(verb, rest, { ...BOOK, people })
  if (read.kind === 'order') {
    const { kind, ...parts } = read.order
    return expect([kind, ...Object.values(parts), ...(read.because ? ['because', read.because] : [])].join(' ')).toBe(
      expected,
    )
  }
  const choices = read.choices.map(({ what }) => ('seat' in what ? what.seat : what.person.id))
  expect(`${read.about}? ${choices.join('|')}`.trim()).toBe(expected)
})

test('a mistyped verb has its nearest', () => {
  expect(nearVerbs('sett').map(({ word }) => word)).toContain('set')
  expect(nearVerbs('histroy').map(({ word }) => word)).toContain('history')
  expect(nearVerbs('cancle').map(({ word }) => word)).toContain('cancel')
  expect(nearVerbs('dance')).toEqual([])
})

test('whatever is typed is read, and what an unclear order offers is an order', () => {
  const word = fc.constantFrom(
    'set',
    'swap',
    'clear',
    'captain',
    'mate',
    'Gene',
    'Dan',
    'for',
    'because',
    '@dan',
    'as',
    'of',
    '3-7pm',
    'quinn',
  )
  const typed = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 200 }),
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      parseCommand(text)
      personSaid(text, CREW, undefined)
      contactSaid(text)
      daySaid(text, NOW)
      momentSaid(text, NOW)
      for (const verb of ['set', 'clear', 'swap'] as const) {
        const read = readCrewOrder(verb, text, BOOK)
        if (read.kind === 'order') continue
        for (const { words } of read.choices) {
          const [again = '', ...rest] = words.split(' ')
          expect(VERBS.map((one) => one.word as string)).toContain(again)
          readCrewOrder(again as 'set', rest.join(' '), BOOK)
        }
      }
    }),
    { numRuns: 400 },
  )
})

const NOW = { now: new Date('2026-05-26T16:00:00Z'), timeZone: 'America/Los_Angeles' }
