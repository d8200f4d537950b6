// What the store promises: ledgers, charters, members, history, conflicts, assignments.
import { expect, test } from 'vitest'
import { readEntry } from '../../src/domain/calendar-entry.ts'
import type { Charter } from '../../src/domain/charter.ts'
import { emptyDesk } from '../../src/domain/desk.ts'
import type { Mail } from '../../src/domain/mail.ts'
import { newMember } from '../../src/domain/member.ts'
import { withNamesake } from '../../src/domain/namesakes.ts'
import { newCharter } from '../../src/domain/new-charter.ts'
import { owe, settle } from '../../src/domain/settle.ts'
import { emptyWords, WORDS } from '../../src/domain/words.ts'
import type { World } from '../../src/ports.ts'
import { OPERATOR, person, quinnEntry } from '../fakes/jada.ts'
import { lostMail } from '../views/fixtures.ts'
import { type Place, soon } from './place.ts'

const DONE = { kind: 'done' } as const

export function storeContract(place: () => Place): void {
  test('an item is made once; the second maker is told, and nothing is written', async () => {
    const { one, two } = place()
    const made = await one.charters.create(charter('made-once', one))
    expect(made).toMatchObject({ item: { version: 1 }, outcome: 'created', lease: { fence: 1 } })
    expect(await two.charters.create({ ...charter('made-once', two), name: 'Another' })).toBeUndefined()
    expect(await two.charters.get('made-once')).toMatchObject({ name: 'Quinn', version: 1 })
  })

  test('what was written is read as it was, by whomever', async () => {
    const { one, two } = place()
    const made = await one.charters.create({ ...charter('read-back', one), guestCount: undefined, place: undefined })
    const read = await two.charters.get('read-back')
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(made?.item)))
    expect(await two.charters.get('nobody')).toBeUndefined()
  })

  test('two who change one item at once both count', async () => {
    const { one, two } = place()
    await one.charters.create(charter('both-count', one))
    const more = (item: Charter) => ({ next: { ...item, guestCount: (item.guestCount ?? 0) + 1 }, outcome: 'more' })
    await Promise.all(
      [1, 2, 3].flatMap(() => [one.charters.change('both-count', more), two.charters.change('both-count', more)]),
    )
    expect(await one.charters.get('both-count')).toMatchObject({ guestCount: 10, version: 7 })
  })

  test('one at a time holds the lease, and a debt under it is theirs', async () => {
    const { one, two } = place()
    const made = await one.charters.create(charter('leased', one))
    expect(made?.lease?.fence).toBe(1)
    const again = (item: Charter) => ({ next: owe(item, 'calendar', item.createdAt), outcome: 'again' })
    const changed = await two.charters.change('leased', again)
    expect(changed?.lease).toBeUndefined()
    expect(changed?.item.owed.calendar?.fence).toBe(1)
    const freed = await one.charters.change('leased', (item) => ({
      next: { ...item, lease: undefined, owed: {} },
      outcome: 'freed',
    }))
    expect(freed?.item.lease).toBeUndefined()
    expect((await two.charters.change('leased', again))?.lease?.fence).toBe(2)
  })

  test('hours are found by person and date, and a row said again takes its place', async () => {
    const { one, two } = place()
    const row = (crew: string, day: string, hours: number) => ({
      crew,
      name: crew,
      charter: `sail-${day}`,
      charterName: 'Sail',
      boat: 'JADA',
      date: day,
      timeZone: 'UTC',
      from: `${day}T10:00:00Z`,
      to: `${day}T14:00:00Z`,
      hours,
      seats: ['captain'],
      standing: 'prefilled' as const,
    })
    await one.seaTime.keep(row('ann', '2032-01-01', 4))
    await one.seaTime.keep(row('ann', '2032-01-31', 4))
    await one.seaTime.keep(row('bob', '2032-01-31', 4))
    await two.seaTime.keep(row('ann', '2032-01-31', 5))
    const found = await two.seaTime.between('2032-01-31', '2032-01-31', 'ann')
    expect(found).toEqual([row('ann', '2032-01-31', 5)])
    expect(await one.seaTime.between('2032-01-01', '2032-01-31', 'ann')).toHaveLength(2)
    const whose = async () => (await one.seaTime.between('2032-01-01', '2032-01-31')).map(({ crew }) => crew).toSorted()
    await soon(place(), whose).toEqual(['ann', 'ann', 'bob'])
  })

  test('the last mails are found, newest first', async () => {
    const { one, two } = place()
    for (const day of [1, 3, 2]) await one.mails.create(mail(`latest-${day}`, `2031-01-0${day}T10:00:00.000Z`))
    const latest = async () => (await two.mails.latest(2)).map(({ id }) => id)
    await soon(place(), latest).toEqual(['latest-3', 'latest-2'])
  })

  test('the operator’s own words are one item, made once', async () => {
    const { one, two } = place()
    expect(await one.words.change(WORDS, (words) => ({ next: words, outcome: 'none' }))).toBeUndefined()
    expect(await one.words.create(emptyWords())).toMatchObject({ item: { version: 1, kept: [] } })
    expect(await two.words.create(emptyWords())).toBeUndefined()
    expect(await two.words.get(WORDS)).toMatchObject({ id: WORDS, kept: [], removed: [] })
  })

  test('a change that changes nothing writes nothing; an item that isn’t there is none', async () => {
    const { one } = place()
    await one.charters.create(settled(charter('untouched', one)))
    expect(await one.charters.change('untouched', (item) => ({ next: item, outcome: 'seen' }))).toMatchObject({
      outcome: 'seen',
      item: { version: 1 },
    })
    expect(await one.charters.change('nobody', (item) => ({ next: item, outcome: 'seen' }))).toBeUndefined()
  })

  test('what is due is found, the oldest first; what is planned or paid isn’t', async () => {
    const { one } = place()
    const base = { ...emptyDesk(), owed: {} }
    const at = (minutes: number) => new Date(one.clock.business().getTime() + minutes * 60_000).toISOString()
    for (const [id, minutes] of [
      ['due-late', -10],
      ['due-early', -20],
      ['planned', 60],
    ] as const)
      await one.charters.create(owe({ ...settled(charter(id, one)) }, 'boarding', at(minutes)))
    await one.desk.create(base)
    const due = async () =>
      (await one.charters.due(one.clock.business(), 200)).filter((id) => /^(due-|planned)/.test(id))
    await soon(place(), due).toEqual(['due-early', 'due-late'])
    expect(await one.desk.due(one.clock.business(), 200)).toEqual([])
  })

  test('a charter is found by its id and by its other names, which no other can take', async () => {
    const { one, two } = place()
    await one.charters.create(charter('named', one))
    await one.charters.create(charter('named-2', one))
    expect(await one.charters.addAlias('other-name', 'named')).toBe(true)
    expect(await one.charters.addAlias('other-name', 'named')).toBe(true)
    expect(await two.charters.addAlias('other-name', 'named-2')).toBe(false)
    expect(await two.charters.addAlias('named', 'named-2')).toBe(false)
    expect(await two.charters.ownerOf('other-name')).toBe('named')
    expect(await two.charters.ownerOf('named')).toBe('named')
    expect(await two.charters.ownerOf('nobody-of-this-name')).toBeUndefined()
    expect((await two.charters.find('other-name'))?.id).toBe('named')
    expect((await two.charters.find('named-2'))?.id).toBe('named-2')
    expect(await two.charters.find('nobody')).toBeUndefined()
  })

  test('a dated name means the nearest coming of its namesakes, else the latest past; any other name its owner', async () => {
    const { one, two } = place()
    const dated = (id: string, date: string) => ({ ...charter(id, one), date, times: undefined })
    await one.charters.create(dated('rosa-may-2', '2025-05-02'))
    await one.charters.create(dated('rosa-may-2-2027', '2027-05-02'))
    await one.charters.addAlias('rosa-2025-05-02', 'rosa-may-2')
    const namesake = { name: 'rosa-may-2', id: 'rosa-may-2-2027', date: '2027-05-02' }
    await one.charters.change('rosa-may-2', (item) => ({ next: withNamesake(item, namesake), outcome: 'pointed' }))
    expect((await two.charters.find('rosa-may-2'))?.id).toBe('rosa-may-2-2027')
    expect((await two.charters.find('rosa-2025-05-02'))?.id).toBe('rosa-may-2')
    expect((await two.charters.get('rosa-may-2'))?.date).toBe('2025-05-02')
  })

  test('charters of some days come in order of time, both days included', async () => {
    const { one } = place()
    for (const [id, date, hour] of [
      ['d-3', '2027-03-03', '10'],
      ['d-1', '2027-03-01', '15'],
      ['d-2', '2027-03-02', '09'],
      ['d-2b', '2027-03-02', '08'],
      ['d-4', '2027-03-04', '00'],
    ] as const) {
      const times = { startsAt: `${date}T${hour}:00:00-08:00`, endsAt: `${date}T23:00:00-08:00` }
      await one.charters.create({ ...settled(charter(id, one)), date, times })
    }
    await one.charters.create({ ...settled(charter('d-3-untimed', one)), date: '2027-03-03', times: undefined })
    const between = async () => (await one.charters.between('2027-03-01', '2027-03-03')).map(({ id }) => id)
    await soon(place(), between).toEqual(['d-1', 'd-2b', 'd-2', 'd-3-untimed', 'd-3'])
    expect((await one.charters.current(['d-1', 'nobody', 'd-2'])).map(({ id }) => id).sort()).toEqual(['d-1', 'd-2'])
  })

  test('a person who is known already stays as they are', async () => {
    const { one, two } = place()
    await one.people.enrol(person('newcomer', 'New Comer', ['host']))
    await one.people.enrol(person('newcomer', 'Somebody Else', ['captain']))
    expect((await two.people.all()).filter(({ id }) => id === 'newcomer')).toMatchObject([
      { name: 'New Comer', seats: ['host'] },
    ])
  })

  test('a person is saved over what was seen; who saw an older one is told', async () => {
    const { one, two } = place()
    expect(await one.people.enrol(person('edited', 'Ed Ited', ['host']))).toBe(true)
    expect(await one.people.enrol(person('edited', 'Ed Ited', ['host']))).toBe(false)
    const seen = (await two.people.current()).find(({ id }) => id === 'edited')!
    const saved = await one.people.save({ ...seen, seats: ['captain'] })
    expect(saved).toMatchObject({ seats: ['captain'], version: 1 })
    expect(await two.people.save({ ...seen, seats: ['deckhand'] })).toBeUndefined()
    expect(await two.people.save({ ...saved!, coverOrder: 3 })).toMatchObject({ version: 2 })
    expect(await one.people.save(person('never-seen', 'Never Seen', []))).toBeUndefined()
    expect((await one.people.all()).find(({ id }) => id === 'edited')).toMatchObject({ seats: ['captain'], version: 2 })
  })

  test('who has left is with us no more, and still known', async () => {
    const { one } = place()
    const leaver = person('leaver', 'Lea Ver', ['host'])
    await one.people.enrol(leaver)
    await one.people.save({ ...leaver, left: { by: 'Sam', at: '2026-05-26T16:00:00.000Z' } })
    expect((await one.people.all()).some(({ id }) => id === 'leaver')).toBe(false)
    expect((await one.people.everybody()).find(({ id }) => id === 'leaver')?.left?.by).toBe('Sam')
  })

  test('who is away is known to every process at once', async () => {
    const { one, two } = place()
    const absence = { from: '2026-06-03', to: '2026-06-05', by: 'Dan', at: '2026-05-26T16:00:00.000Z' }
    const made = await one.members.create({ ...newMember('dan'), away: [absence] })
    expect(made?.outcome).toBe('created')
    await two.members.create({ ...newMember('keely'), feedIssue: 2 })
    expect(await two.members.create(newMember('dan'))).toBeUndefined()
    expect((await two.members.all()).map(({ id, away, feedIssue }) => [id, away, feedIssue])).toEqual([
      ['dan', [absence], 1],
      ['keely', [], 2],
    ])
    await two.members.change('dan', (item) => ({ next: owe(item, 'absence', absence.at, 'days'), outcome: 'owed' }))
    await soon(place(), () => one.members.due(new Date('2030-01-01'), 10)).toEqual(['dan'])
  })

  test('a history entry is written once and never rewritten', async () => {
    const { one, two } = place()
    const [entry] = charter('told', one).untold
    await one.history.write('told', { ...entry!, revision: 2 })
    await one.history.write('told', entry!)
    await two.history.write('told', { ...entry!, by: 'somebody else' })
    expect((await two.history.read('told')).map(({ revision, by }) => `${revision} ${by}`)).toEqual([
      '1 calendar',
      '2 calendar',
    ])
    expect(await one.history.read('nobody')).toEqual([])
  })

  test('what was done while a revision stood comes after it, and before the next one', async () => {
    const { one, two } = place()
    const [entry] = charter('done', one).untold
    const deed = { kind: 'back', nth: 1 } as const
    for (const part of [2, 11, 1]) await one.history.write('done', { ...entry!, part, deed })
    await one.history.write('done', { ...entry!, revision: 2 })
    await one.history.write('done', entry!)
    expect((await two.history.read('done')).map(({ revision, part = 0 }) => `${revision}.${part}`)).toEqual([
      ...['1.0', '1.1', '1.2', '1.11', '2.0'],
    ])
  })

  test('a double booking is asked about once, and allowed for both', async () => {
    const { one, two } = place()
    const question = { crew: 'gene', charters: ['a', 'b'] } as const
    const answers = await Promise.all([one.conflicts.ask(question, 'a'), two.conflicts.ask(question, 'b')])
    expect(new Set(answers.map(({ asker }) => asker)).size).toBe(1)
    await one.conflicts.allow(question, 'Sam Ortega')
    expect(await two.conflicts.ask(question, 'b')).toEqual({ asker: answers[0].asker, allowedBy: 'Sam Ortega' })
  })

  test('where somebody sails is found in order of time, and no longer once they are off', async () => {
    const { one, two } = place()
    const gene = { seat: 'captain', crew: 'gene-sails', name: 'Gene Oakes', standing: 'confirmed' } as const
    const on = (id: string, day: string) => {
      const times = { startsAt: `2027-05-${day}T15:00:00-07:00`, endsAt: `2027-05-${day}T19:00:00-07:00` }
      return { ...charter(id, one), date: `2027-05-${day}`, times, seats: [gene] }
    }
    for (const item of [on('sails-late', '09'), on('sails-soon', '02'), on('sailed', '01')])
      await one.assignments.project(item)
    const sailing = () => two.assignments.sailing('gene-sails', '2027-05-02')
    await soon(place(), async () =>
      (await sailing()).map(({ charterId, seat, standing }) => `${charterId} ${seat} ${standing}`),
    ).toEqual(['sails-soon captain confirmed', 'sails-late captain confirmed'])
    expect((await sailing())[0]).toMatchObject({
      charterName: 'Quinn',
      date: '2027-05-02',
      startsAt: '2027-05-02T15:00:00-07:00',
    })
    await one.assignments.project({ ...on('sails-soon', '02'), revision: 2, seats: [] })
    await soon(place(), async () => (await sailing()).map(({ charterId }) => charterId)).toEqual(['sails-late'])
  })

  test('crew of any number are projected, and again without harm', async () => {
    const { one } = place()
    const hands = Array.from(
      { length: 60 },
      (_, n) => ({ seat: 'deckhand', crew: `c${n}`, name: `Hand ${n}`, standing: 'confirmed' }) as const,
    )
    const full = { ...charter('many-hands', one), seats: hands }
    await one.assignments.project(full)
    await one.assignments.project(full)
    await one.assignments.project({ ...full, revision: 2, seats: hands.slice(0, 3) })
  })
}

/** As it is once everything that it owes is paid. */
export function settled(item: Charter): Charter {
  return settle(
    item,
    Object.keys(item.owed).map((key) => ({ key, turn: 1, end: DONE })),
  )
}

export function charter(id: string, { clock, ids }: World): Charter {
  const reading = readEntry(quinnEntry(), OPERATOR)
  if (reading.kind !== 'charter') throw new Error(reading.why)
  const entry = { eventId: id, iCalUID: id, start: '', end: '' }
  return newCharter({
    id,
    facts: reading.facts,
    entry,
    photoUploadCode: ids.code(),
    now: clock.business(),
    boardingLeadHours: 24,
  })
}

function mail(id: string, createdAt: string): Mail {
  return { ...lostMail(), id, version: 0, fence: 0, createdAt }
}
