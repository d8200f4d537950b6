import { Eta } from 'eta'
import { expect, test } from 'vitest'
import type { Charter } from '../../src/domain/charter.ts'
import { boardingEvent, boardingMail } from '../../src/views/boarding-mail.ts'
import { contrast } from '../../src/views/contrast.ts'
import { type GuestFace, guestColours, guestPage } from '../../src/views/guest-page.ts'
import { ANGELA, GENE, KEELY, NOW, OPERATOR, quinn, seat, sent } from './fixtures.ts'

const templates = new Eta({ views: new URL('../../templates', import.meta.url).pathname })
const OWN_SCRIPT = '<script type="module" src="/boarding/page.js"></script>'
const crewed = quinn({ seats: [GENE, ANGELA, KEELY], revision: 8 })

test('the page says when, where and with whom, in first names', () => {
  const words = textOf(page(crewed))
  expect(words).toContain('Welcome aboard, Quinn')
  expect(words).toContain('2:30 PM PDT')
  expect(words).toContain('Saturday, May 30, 2026')
  expect(words).toContain('We sail 3:00–7:00 PM PDT')
  expect(words).toContain('Captain Gene')
  expect(page(crewed)).toContain('<meta name="charter-revision" content="8">')
})

test('nothing personal is on it: no family name, phone or address of a guest', () => {
  expect(page(crewed)).not.toMatch(/Oakes|Wynn|Alder|Hart|\+1 ?619|example-guests/)
})

test('a charter that is called by a family name greets by the first name', () => {
  const okafor = quinn({ name: 'Okafor', contact: { name: "Adaeze D'Angelo-Okafor" } })
  expect(textOf(page(okafor))).toContain('Welcome aboard, Adaeze')
  expect(page(quinn({ name: 'Okafor', contact: undefined }))).not.toContain('Okafor')
})

test('what is not known yet is said kindly', () => {
  const words = textOf(page(quinn({ times: undefined, place: undefined })))
  expect(words).toContain('Time to follow')
  expect(words).toContain('Your captain is being chosen')
  expect(page(quinn({ place: undefined }))).not.toContain('maps.google')
})

test('a cancelled sail asks nobody to the dock, and after the sail it thanks', () => {
  expect(textOf(page({ ...crewed, cancelled: true }))).toContain('Please don’t come to the dock')
  expect(textOf(page(crewed, 'post'))).toContain('Thank you for sailing, Quinn')
})

test('it is small, asks no other host for anything and runs no script but its own', () => {
  const html = page(crewed)
  expect(Buffer.byteLength(html)).toBeLessThan(50 * 1024)
  expect(html.replace(OWN_SCRIPT, '')).not.toMatch(/<script|<img|<link|@import|src=|url\(/)
})

test('data from outside is text on the page and in the mail', () => {
  const hostile = quinn({
    name: '<script>alert(1)</script>',
    place: '"><img src=x onerror=alert(1)>',
    contact: { name: '<script>alert(1)</script>' },
    seats: [seat('captain', 'x', '<b>Gene</b>')],
  })
  for (const html of [page(hostile), templates.render('boarding-mail.html', mail(hostile))]) {
    expect(html.replace(OWN_SCRIPT, '')).not.toMatch(/<script|<img|<b>/)
  }
})

test.each(['#0b6e8f', '#8a2f4b', '#ffee00', '#fff', '#000000', 'red; } body { display: none'])(
  'the accent %s can be read in light and dark',
  (accent) => {
    const { lightAccent, lightGround, darkAccent, darkGround, darkSheet, darkBand } = guestColours({
      ...OPERATOR,
      accent,
    })
    const pairs = [
      [lightAccent, lightGround],
      [lightAccent, '#ffffff'],
      [darkAccent, darkGround],
      [darkAccent, darkSheet],
      ['#ffffff', darkBand],
    ] as const
    for (const [one, other] of pairs) expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5)
  },
)

test('the mail is the same words in HTML and in plain text, with one button', () => {
  const html = templates.render('boarding-mail.html', mail(crewed))
  const text = templates.render('boarding-mail.txt', mail(crewed))
  expect(html.match(/class="button"/g)).toHaveLength(1)
  expect(text).toContain('Open your guest page: https://guests.jada-sailing.test/quinn-may-30.html')
  const words = mail(crewed)
  const facts = words.facts.map(({ value }) => value)
  const order = [words.headline, words.greeting, words.lead, ...facts, words.button, words.closing]
  for (const form of [textOf(html), text]) {
    let from = 0
    for (const line of order) {
      expect(form.indexOf(line, from), line).not.toBe(-1)
      from = form.indexOf(line, from) + line.length
    }
  }
})

test('the first mail names the boarding time, and a correction says what changed', () => {
  expect(mail(crewed).headline).toBe('Boarding JADA Sat May 30, 2:30 PM PDT')
  const before = quinn({ seats: [GENE] })
  const moved = quinn({ seats: [GENE], place: 'Dock B', shown: { boarding: sent(before) } })
  const correction = boardingMail({ operator: OPERATOR, charter: moved, before })
  expect(correction.headline).toBe('Changed: Boarding JADA Sat May 30, 2:30 PM PDT')
  expect(correction.changes).toEqual([`Where is now Dock B; it was ${before.place}.`])
  expect(mail({ ...before, shown: { boarding: sent(before) } }).changes).toEqual([])
})

test('the calendar file keeps its uid and begins at boarding', () => {
  expect(boardingEvent({ operator: OPERATOR, charter: crewed, sequence: 2, now: NOW })).toMatchObject({
    uid: 'quinn-may-30@guests.jada-sailing.test',
    sequence: 2,
    start: '2026-05-30T14:30:00-07:00',
    end: '2026-05-30T19:00:00-07:00',
    cancelled: false,
  })
  expect(
    boardingEvent({ operator: OPERATOR, charter: quinn({ times: undefined }), sequence: 0, now: NOW }),
  ).toBeUndefined()
})

function page(charter: Charter, face?: GuestFace): string {
  return templates.render('guest-page.html', guestPage({ operator: OPERATOR, charter, ...(face ? { face } : {}) }))
}

function mail(charter: Charter) {
  return boardingMail({ operator: OPERATOR, charter })
}

function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
}
