// Running text about crew: the same thing said in many ways, by another operator in another zone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { Book, PlainMail } from '../../../src/domain/reading/reading.ts'
import { gist } from './mails.ts'

const BOOK: Book = {
  timeZone: 'Europe/Lisbon',
  inbox: 'crew@blueheron.test',
  people: [
    person('ines', 'Inês Duarte', [], 'ines@blueheron.test', [], ['assign']),
    person('tomas', 'Tomás Reyes', ['Tom'], 'tomas@mail.test', ['captain']),
    person('brigid', 'Brigid O’Shea', ['Bri'], 'brigid@mail.test', ['captain', 'first_mate']),
    person('sven', 'Sven Lindqvist', [], 'sven@mail.test', ['first_mate', 'second_mate']),
    person('priya', 'Priya Nair', [], 'priya@mail.test', ['second_mate', 'host']),
    person('lucia', 'Lucía Mota', ['Lu'], 'lucia@mail.test', ['host']),
  ],
  charters: [
    {
      id: 'hartmann-jul-18',
      name: 'Hartmann',
      aliases: ['BKQZ77'],
      date: '2026-07-18',
      start: '14:00',
      end: '18:00',
      guests: 6,
      seats: [
        { seat: 'captain', crew: 'tomas' },
        { seat: 'first_mate', crew: 'sven' },
      ],
    },
    {
      id: 'vandermeer-jul-19',
      name: 'Van der Meer',
      aliases: [],
      date: '2026-07-19',
      start: '10:00',
      end: '13:00',
      seats: [],
    },
  ],
}

function person(id: string, name: string, aliases: string[], email: string, seats: string[], may: 'assign'[] = []) {
  return { id, name, aliases, emails: [email], seats, may }
}

/** On Wednesday, 15 July 2026. */
function mail(text: string, from = 'ines@blueheron.test', subject = 'Hartmann on Saturday'): PlainMail {
  return {
    from: [{ name: '', address: from }],
    to: [BOOK.inbox],
    subject,
    date: '2026-07-15T09:00:00.000Z',
    messageId: '<1@blueheron.test>',
    references: [],
    headers: [
      { name: 'authentication-results', value: `mx.google.com; dmarc=pass header.from=${from.split('@')[1]}` },
      { name: 'from', value: from },
    ],
    text,
  }
}

function read(text: string, from?: string, subject?: string): readonly string[] {
  return gist(readMail(mail(text, from, subject), BOOK)).map((line) => line.replace(/^hartmann-jul-18 /, ''))
}

describe('one seat', () => {
  it.each([
    'Brigid will captain.',
    'Brigid is skippering this one.',
    'I have Brigid as captain.',
    "We've got Brigid driving.",
    'Captain will be Brigid.',
    'The skipper is Bri',
    'Please put Brigid on as captain',
    "Brigid O'Shea is our captain for Saturday!",
    "Brigid's driving.",
    'brigid is captain',
    'BRIGID IS CAPT',
    'Capitana: Brigid',
    'La capitana es Brigid',
    'Brigid at the helm',
    'Hey all - captain for Hartmann is going to be Brigid.',
  ])('is given: %s', (text) => {
    expect(read(text)).toEqual(['assign captain brigid confirmed'])
  })

  it.each([
    'Brigid might captain',
    'Brigid may be able to captain',
    'Brigid is probably captain',
    'Hopefully Brigid drives',
    'Thinking of Brigid as captain',
    'I asked Brigid to captain',
    'If Tom is ill Brigid captains',
    'Brigid as captain?',
    'Penciled in Brigid as captain',
    'Brigid is captain – if needed',
    'Brigid is captain if need be',
    'Brigid is captain, por confirmar',
    'Brigid is captain (pendiente)',
  ])('is tentative, or not read: %s', (text) => {
    expect(read(text).filter((line) => !line.endsWith('captain brigid tentative') && !line.includes('?'))).toEqual([])
  })

  it.each([
    'Brigid is a great captain',
    "I don't want Brigid as captain",
    'Brigid should not be captain',
    'Brigid was captain last week',
    'Brigid refuses to be captain',
    'Nobody said Brigid is captain',
    'Thanks Brigid for driving!',
    'Is Brigid captain?',
    'Ask Brigid who the captain is',
    'Brigid told Tom that Sven is host',
    'Forget about Brigid as captain',
    'The guests want Brigid as captain',
    'Brigid is driving to the dock',
    'Tell Brigid the host is late',
    'Brigid would rather not captain',
    'Brigid said the captain was late',
    'Do not schedule Brigid as captain',
    'Brigid captained our rival boat',
  ])('is not given: %s', (text) => {
    expect(read(text).filter((line) => line.includes('assign'))).toEqual([])
  })
})

describe('one for another', () => {
  it.each([
    'Swap Sven for Priya',
    'Swap Priya for Sven',
    'Switch Sven with Priya please',
    'Replace Sven with Priya',
    'Priya replaces Sven',
    'Priya is covering for Sven',
    'Priya in for Sven',
    'Sven is out, Priya is in',
    'Sven out and Priya in',
    'Priya instead of Sven',
    "Sven can't make it, Priya will step in",
    'Sven dropped out so Priya is first mate',
    'First mate is Priya, not Sven',
    'Priya is taking over from Sven as first mate',
    'Cambiar a Sven por Priya',
  ])('is told by who is aboard: %s', (text) => {
    expect([...read(text)].sort()).toEqual(['assign first_mate priya confirmed', 'release first_mate sven'])
  })

  it.each(['Swap Priya and Lucia', 'Maybe swap Sven for Priya', "Don't swap Sven for Priya", 'Swap Sven and Tom'])(
    'is not guessed: %s',
    (text) => {
      expect(read(text).filter((line) => line.endsWith('confirmed') || line.startsWith('release'))).toEqual([])
    },
  )

  it('of two who both sail it is said what each has, and what to say', () => {
    const { readings } = readMail(mail('Swap Sven and Tom'), BOOK)
    expect(readings[0]?.questions[0]?.text).toBe(
      'Sven Lindqvist is first mate and Tomás Reyes is captain here. Do they change places, or does one of them leave? ' +
        'Say who takes which seat (“Edit…” on the card does).',
    )
  })
})

describe('what becomes of a charter', () => {
  it.each([
    ['Hartmann is cancelled', ['cancel']],
    ['We have to cancel Hartmann.', ['cancel']],
    ['Hartmann has been called off', ['cancel']],
    ['Hartmann might cancel', ['cancel tentative']],
    ["Hartmann isn't cancelled", []],
    ['Is Hartmann cancelled?', []],
    ['Hartmann is moving to July 25', ['move 2026-07-25']],
    ['Hartmann moved to Saturday 25 July, same time', ['move 2026-07-25']],
    ['Hartmann has been rescheduled to July 25, 3pm-6pm', ['move 2026-07-25 15:00 18:00']],
    ["Hartmann isn't happening Saturday, it's moving to the 25th", ['move 2026-07-25']],
    ['We may move Hartmann to July 25', ['move 2026-07-25 tentative']],
    ['8 guests now', ['guests 8']],
    ["There'll be eight people on board", ['guests 8']],
    ['Guest count is 8', ['guests 8']],
    ['Party of 8 instead of 6', ['guests 8']],
    ['2 more guests', []],
    ['Boarding at 1:30', ['time 13:30']],
    ['They board at 1:30, sailing 2-6', ['time 14:00 18:00 13:30']],
    ['1:30 instead of 2, still 4 hours', ['time 13:30 17:30']],
    ['Start at 3pm instead of 2', ['time 15:00']],
    ['It was 6 guests, now it is 8', []],
  ] as const)('%s', (text, said) => {
    expect(read(text).filter((line) => !line.includes('?'))).toEqual(said)
  })

  it('is listed where the book does not have it', () => {
    const text = 'New booking: Okonkwo, Saturday August 8, 2-5pm, 7 guests'
    expect(read(text, undefined, 'New one')).toEqual(['null booking Okonkwo 2026-08-08 14:00 17:00 7'])
  })
})

describe('crew about themselves', () => {
  it.each([
    ['Yes!', ['accept sven']],
    ["I'm in, see you Saturday", ['accept sven']],
    ['Happy to do it', ['accept sven']],
    ["Sorry, can't make it", ['decline sven']],
    ['I have to pass on this one', ['decline sven']],
    ["I can't do Saturday", ['decline sven', 'away sven 2026-07-18 2026-07-18']],
    ["I'm away July 20 - 24", ['away sven 2026-07-20 2026-07-24']],
    ['Could do Sunday if that helps', ['free sven 2026-07-19 2026-07-19']],
    ["I'm not sure I can make it", []],
    ['Yes, but only until five', []],
    ["I might be in, I'll know tomorrow", []],
    ["Tom can't make it", ['crew? captain tomas']],
    ['No problem, that works', []],
    ["I can't make dinner Friday but I'm in for Saturday", []],
    ["I can't host", []],
  ] as const)('%s', (text, said) => {
    expect(read(text, 'sven@mail.test', "Re: You're crewing: Hartmann, Sat Jul 18")).toEqual(said)
  })
})

describe('what the writer wants to know', () => {
  it.each([
    ['Who is captain on Hartmann?', 'crew'],
    ['What time do they board?', 'time'],
    ['Where do we meet?', 'place'],
    ['Am I still on for Saturday?', 'mine'],
    ['Is Hartmann still on?', 'status'],
  ])('%s', (text, about) => {
    expect(readMail(mail(text), BOOK).readings.flatMap(({ asks }) => asks?.map((one) => one.about) ?? [])).toEqual([
      about,
    ])
  })
})

describe('which charter a sentence is about', () => {
  it('is the one that its own day or name says, not the subject', () => {
    expect(read('On Sunday Brigid drives')).toEqual(['vandermeer-jul-19 assign captain brigid confirmed'])
    expect(read('Tom drives Hartmann and Brigid drives Van der Meer')).toEqual([
      'assign captain tomas confirmed',
      'vandermeer-jul-19 assign captain brigid confirmed',
    ])
  })

  it.each(['Whitaker: Brigid drives', 'Brigid drives on Friday'])('is not guessed: %s', (text) => {
    expect(read(text).filter((line) => line.startsWith('assign') || line.startsWith('vandermeer'))).toEqual([])
  })
})

it('takes what a stranger writes for a wish', () => {
  expect(read('We will be 8 people instead of 6', 'guest@else.test')).toEqual(['guests 8 tentative'])
})

it('takes no longer for ten times the text, once that is past all bounds', () => {
  const sentence = 'Tomas Brigid captain first mate swap for Lucia Priya on the 7th 2-6pm or 8 guests. '.repeat(3)
  const took = (lines: number) => {
    const text = Array(lines).fill(sentence).join('\n\n')
    const start = process.cpuUsage()
    readMail(mail(text), BOOK)
    return process.cpuUsage(start).user / 1_000
  }
  took(300)
  expect(took(3_000)).toBeLessThan(Math.max(took(300), 3) * 12)
})

it('confirms nothing that the next sentence takes back', () => {
  expect(
    read('Brigid is captain on Hartmann. Scratch that, Lucia.').filter((said) => said.endsWith('confirmed')),
  ).toEqual([])
})

it('takes an order of things for no seats', () => {
  expect(read('Hartmann: first Tomás, then Brigid.').filter((said) => said.endsWith('confirmed'))).toEqual([])
})

it('reads a crew back from any wording of it', () => {
  const given = fc.constantFrom('tomas|Tomás', 'tomas|Tom', 'brigid|Brigid', 'brigid|Bri')
  const first = fc.constantFrom('sven|Sven', 'sven|Sven Lindqvist')
  const host = fc.constantFrom('lucia|Lucía', 'lucia|Lu', 'lucia|Lucia Mota')
  const wording = fc.constantFrom(
    (c: string, f: string, h: string) => `I've got ${c} driving, ${f} as first mate and ${h} hosting.`,
    (c: string, f: string, h: string) => `${c} is captain. ${f} first, ${h} is our host.`,
    (c: string, f: string, h: string) => `Captain is ${c}, first mate ${f}; ${h} will host.`,
    (c: string, f: string, h: string) => `We have ${c} (captain), ${f} (1st) and ${h} (host)`,
    (c: string, f: string, h: string) => `${c} skippers with ${f} as first and ${h} as hostess`,
    (c: string, f: string, h: string) => `capt/1st/host:\nHartmann - ${c}/${f}/${h}`,
  )
  fc.assert(
    fc.property(given, first, host, wording, (c, f, h, write) => {
      const [[captain, a], [mate, b], [hostess, d]] = [c, f, h].map((one) => one.split('|')) as [
        string[],
        string[],
        string[],
      ]
      expect(read(write(a ?? '', b ?? '', d ?? ''))).toEqual([
        `assign captain ${captain} confirmed`,
        `assign first_mate ${mate} confirmed`,
        `assign host ${hostess} confirmed`,
      ])
    }),
    { numRuns: 60 },
  )
})
