// Days with a name of their own, for crew and for charters.
import { describe, expect, it } from 'vitest'
import { feastOf } from '../../../src/domain/reading/feast-days.ts'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { Book } from '../../../src/domain/reading/reading.ts'
import { GULF, mail } from './gulf.ts'
import { gist } from './mails.ts'

const [SORREL] = GULF.charters
const SPRING: Book = {
  ...GULF,
  charters: [
    { ...SORREL!, id: 'sorrel-mar-26', date: '2027-03-26', seats: [] },
    { ...SORREL!, id: 'baxter-mar-19', name: 'Baxter', date: '2027-03-19', seats: [] },
  ],
}

function said(text: string, from = 'dana', book = SPRING, date = '2027-03-15'): readonly string[] {
  return gist(readMail({ ...mail(text, from), date: `${date}T16:00:00.000Z` }, book))
}

describe('days with a name', () => {
  it.each([
    ['easter sunday', '2027-03-28', '2028-04-16', '2038-04-25', '2008-03-23'],
    ['good friday', '2027-03-26', '2026-04-03'],
    ["new year's eve", '2027-12-31'],
    ['boxing day', '2026-12-26'],
  ])('%s', (name, ...dates) => {
    for (const date of dates) expect(feastOf(name)?.(date)).toBe(true)
    expect(feastOf(name)?.('2027-03-19')).toBe(false)
  })

  it.each(['friday', 'good', 'christmas', 'easter'])('%s is none', (name) => expect(feastOf(name)).toBeUndefined())

  it.each([
    'Good Friday: Ruth is captain.',
    'Ruth is captain on Good Friday.',
    'Ruth captains Sorrel on Good Friday.',
    'Sorrel, Good Friday: captain Ruth',
  ])('is the charter’s day: %s', (text) => expect(said(text)).toEqual(['sorrel-mar-26 assign captain ruth confirmed']))

  it('is not the Friday before it', () => {
    expect(said('Baxter on Good Friday: Ruth is captain.').some((one) => /^baxter.* confirmed/.test(one))).toBe(false)
    expect(said('Good. Friday: Ruth is captain.')).toContain('baxter-mar-19 assign captain ruth confirmed')
  })

  it.each([
    ["I'm away on Good Friday.", '2027-03-26 2027-03-26'],
    ["I'm away on Good Friday, 26 March.", '2027-03-26 2027-03-26'],
    ["I'm away from Good Friday to Easter Monday.", '2027-03-26 2027-03-29'],
    ['Away on Boxing Day.', '2027-12-26 2027-12-26'],
    ['No estoy en Nochebuena.', '2027-12-24 2027-12-24'],
  ])('for crew: %s', (text, days) => expect(said(text, 'pim').join()).toMatch(new RegExp(`^[^,]* away pim ${days}$`)))

  it.each(["I'm away over the Easter weekend.", "I'm away for the long weekend.", 'Away on Labor Day weekend.'])(
    'not this weekend: %s',
    (text) => expect(said(text, 'pim')).toEqual([]),
  )

  it('a sail of that name is the sail', () => {
    const eve = { ...SORREL!, id: 'eve-dec-31', name: "New Year's Eve cruise", date: '2027-12-31' }
    const book = { ...GULF, charters: [eve] }
    expect(said("I can't do New Year's Eve.", 'abel', book)).toEqual(['eve-dec-31 decline abel'])
  })
})
