// Lists of the crew as people write them, and what surrounds a list and changes what it means.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { Book, BookedCharter } from '../../../src/domain/reading/reading.ts'
import { shiftDate } from '../../../src/domain/times.ts'
import { BOOK, gist, mailOf } from './mails.ts'

function read(text: string, subject?: string, date?: string) {
  return readMail(mailOf(text, { ...(subject ? { subject } : {}), ...(date ? { date } : {}) }), BOOK)
}

describe('a list of the crew', () => {
  it.each([
    ['bullets, colons and no-break spaces', '• Captain:\u00a0 Gene Oakes\n– Host : Keely'],
    ['emphasis', '*Captain:* Gene Oakes\n*Host:* Keely'],
    ['dashes', 'Skipper — Gene\nHostess - Keely'],
    ['numbers', '1. Capt: Gene\n2. Host/ess: Keely'],
    ['the person first', 'Gene Oakes - Captain\nKeely Hart - Host'],
    ['one line', 'Captain Gene, host Keely'],
    ['capitals', 'CAPTAIN: GENE\nHOST: KEELY'],
    ['Spanish', 'Capitán: Gene\nAnfitriona: Keely'],
    ['confirmations', 'Captain: Gene (confirmed)\nHost: Keely ✓'],
    ['phone numbers', 'Captain: Gene Oakes (619) 555-0134\nHost: Keely'],
    ['initials', 'Captain: Gene O.\nHost: Keely H.'],
  ])('is read with %s', (_, list) => {
    expect(gist(read(`Crew for Quinn on Saturday:\n\n${list}`))).toEqual([
      'quinn-may-30 assign captain gene confirmed',
      'quinn-may-30 assign host keely confirmed',
    ])
  })

  it.each([
    ['inside a name', 'Crew for Quinn on Sat, May 30: FM Dan Rickard, Hostess Angelica\nWynn-Soto'],
    ['behind a seat', 'Crew for Quinn on Saturday, May 30: 1st Mate Dan Rickard, Hostess\nAngelica Wynn-Soto'],
    [
      'in a slash list',
      '1st/host as always:\n\nQuinn, on Saturday afternoon, May 30 2026 - DAN RICKARD/Angelica\nWynn-Soto.',
    ],
  ])('goes on where a mail program broke its longest line %s', (_, text) => {
    const all = read(text)
    expect(gist(all)).toEqual([
      'quinn-may-30 assign first_mate dan confirmed',
      'quinn-may-30 assign host angelica confirmed',
    ])
    expect(all.notUnderstood).toEqual([])
  })

  it('goes on where the next name after a slash was too long for the line', () => {
    const line = 'Quinn on Saturday, May 30 2026 - Gene Oakes/Marisol\nVega/Darrell/Angelica.'
    expect(gist(read(`captain/1st/2nd/host as always:\n\n${line}`))).toEqual([
      'quinn-may-30 assign captain gene confirmed',
      'quinn-may-30 assign first_mate marisol confirmed',
      'quinn-may-30 assign second_mate darrell confirmed',
      'quinn-may-30 assign host angelica confirmed',
    ])
  })

  it.each([
    '- tentative',
    '- TBC',
    '(tentative)',
    '– if needed',
    '- por confirmar',
    '– quizás',
    '* maybe',
    '(sin confirmar)',
  ])('keeps the doubt that a mail program put on a line of its own: %s', (doubt) => {
    const before = 'Crew for Quinn on Saturday, May 30: FM Dan Rickard, Hostess Angelica Wynn-Soto'
    const alone = gist(read(`${before}\n${doubt}`))
    const amidst = gist(read(`${before}\n${doubt}; Captain Gene Oakes`))
    const amidstRoom = gist(read(`Quinn Sat: FM Dan Rickard, Hostess Angelica\n${doubt}; Captain Gene Oakes`))
    for (const all of [alone, amidst, amidstRoom]) {
      expect(all).toContain('quinn-may-30 assign first_mate dan confirmed')
      expect(all).not.toContain('quinn-may-30 assign host angelica confirmed')
    }
    for (const all of [amidst, amidstRoom]) expect(all).toContain('quinn-may-30 assign captain gene confirmed')
  })

  it.each(['- tentative', 'TBC.', '– if needed', 'Por confirmar'])('is in doubt as a whole below it: %s', (doubt) => {
    expect(gist(read(`Quinn Sat\nFM: Dan Rickard\nHost: Angelica\n${doubt}`))).toEqual([
      'quinn-may-30 assign first_mate dan tentative',
      'quinn-may-30 assign host angelica tentative',
    ])
  })

  it('takes a nickname in brackets for the same person, and another person for a question', () => {
    expect(gist(read('Quinn Sat\nFM: Dan Rickard (Danny)\nHost: Keely (Angelica)'))).toEqual([
      'quinn-may-30 assign first_mate dan confirmed',
      'quinn-may-30 crew? host keely|angelica',
    ])
  })

  it('keeps doubt as doubt', () => {
    expect(gist(read('Quinn Sat\nCaptain: Gene?\nFM: maybe Danny\n2M: Dan or Darrell\nHost: not Keely'))).toEqual([
      'quinn-may-30 assign captain gene tentative',
      'quinn-may-30 assign first_mate dan tentative',
      'quinn-may-30 crew? second_mate dan|darrell',
      'quinn-may-30 crew? host ',
    ])
  })

  it('leaves a seat open, and asks where the book has somebody there', () => {
    expect(gist(read('Quinn Sat\nHost: TBD, will let you know\n2nd Mate: none'))).toEqual([
      'quinn-may-30 open host',
      'quinn-may-30 crew? second_mate darrell',
    ])
  })

  it('asks between two people, about a misspelt one, and about a stranger', () => {
    expect(gist(read('Quinn Sat\nFM: Wynn\n2M: Darrel\nHost: Rosa'))).toEqual([
      'quinn-may-30 crew? first_mate angela|angelica',
      'quinn-may-30 crew? second_mate darrell',
      'quinn-may-30 crew? host ',
    ])
  })

  it('asks about a captain without the qualification, and about one person in two seats', () => {
    expect(gist(read('Quinn Sat\nCaptain: Angela'))).toEqual(['quinn-may-30 crew? captain angela'])
    expect(gist(read('Quinn Sat\nCaptain: Gene\nFM: Gene'))).toEqual([
      'quinn-may-30 assign captain gene confirmed',
      'quinn-may-30 crew? first_mate gene',
    ])
  })

  it('asks where it says two things about one seat, and takes two deckhands', () => {
    expect(gist(read('Quinn Sat\nCaptain: Gene\nCaptain: Marisol\nDeckhands: Dan, Darrell'))).toEqual([
      'quinn-may-30 assign deckhand dan confirmed',
      'quinn-may-30 assign deckhand darrell confirmed',
      'quinn-may-30 crew? captain gene|marisol',
    ])
  })

  it('does not read what is struck through', () => {
    expect(gist(read('Quinn Sat\n~~FM: Angela~~\nFM: Dan\nHost: Keely'))).toEqual([
      'quinn-may-30 assign first_mate dan confirmed',
      'quinn-may-30 assign host keely confirmed',
    ])
  })

  it('does not take a signature for an assignment', () => {
    expect(gist(read('See you all there\n\nMarisol Vega, Captain', 'Quinn'))).toEqual([])
    expect(gist(read('Host: Keely\n\nThanks,\nCapt. Marisol Vega', 'Quinn'))).toEqual([
      'quinn-may-30 assign host keely confirmed',
    ])
  })

  it('reads boarding, hours and guests where they are certain', () => {
    const text = 'Quinn Saturday\nBoarding: 2:30\nPaid hours: 3-7\nGuests: 6\nCaptain: Gene'
    expect(gist(read(text))).toEqual([
      'quinn-may-30 time 15:00 19:00 14:30',
      'quinn-may-30 guests 6',
      'quinn-may-30 assign captain gene confirmed',
    ])
    expect(gist(read('Quinn Saturday\nHours: 5-9\nCaptain: Gene'))).toContain(
      'quinn-may-30 time? 05:00-09:00|17:00-21:00',
    )
  })
})

describe('which charter a list is about', () => {
  it('is said by each heading for the lines below it', () => {
    expect(gist(read('Quinn Sat 5/30:\nCaptain: Gene\n\nDanika - Sunday\nCaptain: Marisol'))).toEqual([
      'quinn-may-30 assign captain gene confirmed',
      'danika-may-31 assign captain marisol confirmed',
    ])
  })

  it.each([
    'Quinn Saturday',
    'quinn-may-30',
    '2026-05-30-QUINN',
    'Re: Quinn, May 30',
    'Crew for Quinn on 5/30',
    'Fwd: Quinn',
  ])('can be said by the subject: %s', (subject) => {
    expect(gist(read('Captain: Gene', subject))).toEqual(['quinn-may-30 assign captain gene confirmed'])
  })

  it('is asked where a day holds two', () => {
    expect(gist(read('Crew for Saturday:\nHost: Keely'))).toEqual(['null charter? quinn-may-30|jonathan-may-30-sunset'])
  })

  it('is asked where a bare name is that of two to come, and not where the day is said', () => {
    const october = '2026-10-31T16:00:00.000Z'
    expect(gist(read('Halloran\nHost: Keely', 'Crew', october))).toEqual([
      'null assign host keely confirmed',
      'null charter? halloran-nov-1|halloran-nov-2',
    ])
    expect(gist(read('Halloran tomorrow\nHost: Keely', 'Crew', october))).toEqual([
      'halloran-nov-1 assign host keely confirmed',
    ])
  })

  it.each([
    ['a misspelt name', 'Quin Sat', 'null charter? quinn-may-30'],
    ['a name and a day that do not agree', 'Quinn 5/29', 'null charter? quinn-may-30'],
    ['another surname', 'Jennifer Lopez:', 'null charter? sanderson-may-12'],
    ['an unknown charter', 'Sat 6/6 Whitaker', 'null charter? '],
    ['an unknown name below a known subject', 'Whitaker:', 'null charter? '],
    ['two charters in one heading', 'Quinn and Danika:', 'null charter? quinn-may-30|danika-may-31'],
    [
      'a full and a part of another name',
      'Quinn / Halloran Nov 1:',
      'null charter? quinn-may-30|halloran-nov-1|halloran-nov-2',
    ],
  ])('is asked for %s', (_, heading, question) => {
    const lines = gist(read(`${heading}\nHost: Keely`, 'Quinn'))
    expect(lines).toContain(question)
    expect(lines.filter((line) => !line.startsWith('null'))).toEqual([])
  })

  it('counts days in the zone of the operator', () => {
    const lateOnSaturday = '2026-11-01T06:40:36.000Z'
    expect(gist(read("Tomorrow's Halloran:\nHost: Keely", 'Crew', lateOnSaturday))).toEqual([
      'halloran-nov-1 assign host keely confirmed',
    ])
  })

  it('is not Keely Brandt because Keely Hart is named', () => {
    expect(gist(read('Keely can come.\nHost: Keely', 'Quinn'))).toEqual(['quinn-may-30 assign host keely confirmed'])
  })
})

describe('what else the mail says', () => {
  const LIST = 'Crew for Quinn Saturday:\nCaptain: Gene\nHost: Keely'

  it('turns what it touches into a question: Not sure about Gene.', () => {
    const { notUnderstood, ...said } = read(`${LIST}\n\nNot sure about Gene.`)
    expect(gist(said)).toEqual(['quinn-may-30 assign host keely confirmed', 'quinn-may-30 crew? captain gene'])
    expect(notUnderstood).toContain('Not sure about Gene.')
  })

  it.each(['Scratch that, Marisol is captain.', 'Captain is Marisol after all.'])(
    'counts in the place of what it takes back: %s',
    (line) => {
      expect(gist(read(`${LIST}\n\n${line}`)).toSorted()).toEqual([
        'quinn-may-30 assign captain marisol confirmed',
        'quinn-may-30 assign host keely confirmed',
      ])
    },
  )

  it('asks where the same mail lists somebody and says that they are out', () => {
    expect(gist(read(`${LIST}\n\nGene is out, sorry!`))).toEqual([
      'quinn-may-30 assign host keely confirmed',
      'quinn-may-30 crew? captain gene',
    ])
  })

  it.each(['This list is wrong.', 'Ignore the above.', 'Only if the weather holds.', 'That was the old list.'])(
    'turns the whole list into questions: %s',
    (line) => {
      expect(gist(read(`${LIST}\n${line}`))).toEqual([
        'quinn-may-30 crew? captain gene',
        'quinn-may-30 crew? host keely',
      ])
    },
  )

  it.each(['All tentative for now.', 'Does this work for everyone?', 'Just a draft.'])(
    'makes it tentative: %s',
    (line) => {
      expect(gist(read(`${LIST}\n${line}`))).toEqual([
        'quinn-may-30 assign captain gene tentative',
        'quinn-may-30 assign host keely tentative',
      ])
    },
  )

  it.each(['Let me know if you have questions.', "Don't be late!", 'Call me if anything changes.'])(
    'leaves the list as it is: %s',
    (line) => {
      expect(gist(read(`${LIST}\n\n${line}`))).toEqual([
        'quinn-may-30 assign captain gene confirmed',
        'quinn-may-30 assign host keely confirmed',
      ])
    },
  )

  it.each(["Last week's crew for Quinn was:", "Don't use this list for Quinn:", 'Spare hands for Quinn:'])(
    'can make it another list: %s',
    (heading) => {
      const { notUnderstood, ...said } = read(`${heading}\nCaptain: Gene\nHost: Keely`)
      expect(gist(said)).toEqual([])
      expect(notUnderstood).toEqual([heading, 'Captain: Gene', 'Host: Keely'])
    },
  )
})

describe('one sentence', () => {
  it.each([
    ['Dan is away June 3-6, Angela June 10-12.', 'away dan 2026-06-03 2026-06-06', 'away angela 2026-06-10 2026-06-12'],
    [
      'Dan is away June 3 and Angela on June 10.',
      'away dan 2026-06-03 2026-06-03',
      'away angela 2026-06-10 2026-06-10',
    ],
    ['Dan and Angela are away June 3-6.', 'away dan 2026-06-03 2026-06-06', 'away angela 2026-06-03 2026-06-06'],
  ])('says days of two people: %s', (text, one, other) => {
    const { readings, notUnderstood } = read(text)
    const days = readings.flatMap(({ changes }) =>
      changes.flatMap((said) => (said.kind === 'away' ? [`away ${said.crew} ${said.from} ${said.to}`] : [])),
    )
    expect(days).toEqual([one, other])
    expect(notUnderstood).toEqual([])
  })

  it('does not take the charter that somebody is put on for a person: Keely', () => {
    const all = read('Take Dan off Quinn and put him on Keely as host.')
    expect(gist(all).filter((line) => line.includes('host keely'))).toEqual([])
    expect(all.notUnderstood).toHaveLength(1)
  })

  it('stays visible where somebody is put on another charter without a seat', () => {
    expect(read('Take Dan off Quinn and put him on Jonathan.').notUnderstood).toHaveLength(1)
  })
})

describe('who writes', () => {
  const DARRELL = 'dfinch@example-mail.test'

  it('decides what a list can do: crew only asks', () => {
    const mail = mailOf('Host: Keely', { from: DARRELL, subject: 'Quinn' })
    expect(gist(readMail(mail, BOOK))).toEqual(['quinn-may-30 crew? host keely'])
  })

  it.each([
    ['Yes', 'accept'],
    ["Yes, I'm in!", 'accept'],
    ['No, sorry.', 'decline'],
    ["I can't make it", 'decline'],
  ])('may answer for themselves: %s', (text, kind) => {
    const mail = mailOf(`Hi Carole,\n\n${text}\n\nDarrell`, {
      from: DARRELL,
      subject: "Re: You're crewing: Quinn, Sat May 30",
    })
    expect(gist(readMail(mail, BOOK))).toEqual([`quinn-may-30 ${kind} darrell`])
  })

  it('has answered perhaps, where it hangs on something', () => {
    const { readings } = readMail(mailOf('Yes, if Gene is captain.', { from: DARRELL, subject: 'Re: Quinn' }), BOOK)
    expect(readings.flatMap(({ changes }) => changes)).toMatchObject([{ kind: 'accept', standing: 'tentative' }])
  })

  it.each(['Yes. But only until six.', 'Yes\n\nNo', 'Can I tell you tomorrow?'])(
    'is not taken to have answered: %s',
    (text) => {
      const { readings, notUnderstood } = readMail(mailOf(text, { from: DARRELL, subject: 'Re: Quinn' }), BOOK)
      expect(readings).toEqual([])
      expect(notUnderstood).not.toEqual([])
    },
  )
})

const GIVEN = ['Ada', 'Bruno', 'Chloe', 'Dmitri', 'Esme', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Zoë', 'Núria']
const FAMILY = ['Albers', 'Brightwater', 'Castellan', 'Dunmore', "O'Farrell", 'Figueroa', 'Grünwald', 'Hollis-Byrne']
const CHARTERERS = ['Pemberton', 'Ravenscroft', 'Tillingham', 'Vandermeer', 'Whitcombe']
const LABELS = {
  captain: ['Captain', 'Capt', 'Skipper', 'CAPTAIN'],
  first_mate: ['1st Mate', 'First mate', 'FM', '1M'],
  second_mate: ['2nd Mate', 'second mate', '2M'],
  host: ['Host', 'Hostess', 'Host/ess'],
}

const world = fc.record({
  given: fc.shuffledSubarray(GIVEN, { minLength: 4, maxLength: 4 }),
  family: fc.shuffledSubarray(FAMILY, { minLength: 4, maxLength: 4 }),
  charterer: fc.constantFrom(...CHARTERERS),
  ahead: fc.integer({ min: 1, max: 60 }),
  isWhole: fc.boolean(),
  bullet: fc.constantFrom('', '• ', '- ', '* ', '\u00a0\u00a0', '2) '),
  separator: fc.constantFrom(': ', ' - ', ' – ', ':\u00a0 ', ' = ', '\u00a0: '),
  labels: fc.record({
    captain: fc.constantFrom(...LABELS.captain),
    first_mate: fc.constantFrom(...LABELS.first_mate),
    second_mate: fc.constantFrom(...LABELS.second_mate),
    host: fc.constantFrom(...LABELS.host),
  }),
})

it('reads any confirmation in the list form back as itself', () => {
  fc.assert(
    fc.property(world, ({ given, family, charterer, ahead, isWhole, bullet, separator, labels }) => {
      const date = shiftDate('2026-05-27', ahead)
      const seats = Object.entries(labels)
      const people = given.map((name, index) => ({
        id: `p${index}`,
        name: `${name} ${family[index]}`,
        aliases: [],
        emails: [],
        seats: [seats[index]?.[0] ?? ''],
        may: [],
      }))
      const charter: BookedCharter = { id: 'it', name: charterer, aliases: [], date, seats: [] }
      const book: Book = { ...BOOK, people: [...people, BOOK.people[0]!], charters: [charter] }
      const list = seats.map(
        ([, label], index) => `${bullet}${label}${separator}${isWhole ? people[index]?.name : given[index]}`,
      )
      const text = `Hi all,\n\nCrew for ${charterer}’s charter on ${Number(date.slice(5, 7))}/${Number(date.slice(8))}:\n\n${list.join('\n')}\n\nThanks!\nCarole`
      expect(gist(readMail(mailOf(text), book))).toEqual(
        seats.map(([seat], index) => `it assign ${seat} p${index} confirmed`),
      )
    }),
  )
})
