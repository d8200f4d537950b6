// What the ops page stands on: look-ups page by page, and sessions that begin once.
import { expect, test } from 'vitest'
import type { Charter } from '../../src/domain/charter.ts'
import { newSession } from '../../src/domain/ops-session.ts'
import type { Mark, PageAsked, Paged } from '../../src/ports/look-up.ts'
import { type Place, soon } from './place.ts'
import { charter } from './store.ts'

const MAY = { from: '2028-05-01', to: '2028-05-31' }

export function opsContract(place: () => Place): void {
  test('charters are looked up by day, each once, in order, both ends included', async () => {
    const { one, two } = place()
    for (const [id, date] of [
      ['look-1', '2028-04-30'],
      ['look-2', '2028-05-01'],
      ['look-3', '2028-05-31'],
      ['look-4', '2028-06-01'],
    ] as const)
      await one.charters.create(on(date, charter(id, one)))
    await one.charters.create({ ...charter('look-5', one), date: '2028-05-31', times: undefined })
    const byDate = () => pages(MAY, (asked) => two.lookUp.byDate(asked))
    await soon(place(), byDate).toEqual([['look-2'], ['look-5'], ['look-3']])
  })

  test('charters are looked up by who sails, with all that a list shows and nothing of the guests', async () => {
    const { one, two } = place()
    const sails = (seat: string) => ({ seat, crew: 'looked-up', name: 'Lou Kup', standing: 'confirmed' }) as const
    const mate = { seat: 'first_mate', crew: 'mate', name: 'Mona Ate', standing: 'asked' } as const
    for (const [id, date, seats] of [
      ['sail-1', '2028-05-02', [sails('captain'), mate]],
      ['sail-2', '2028-05-03', [sails('captain'), sails('host')]],
      ['sail-3', '2028-05-04', [mate]],
    ] as const) {
      const made = await one.charters.create({ ...on(date, charter(id, one)), seats })
      if (made) await one.assignments.project(made.item)
    }
    const byCrew = () => pages(MAY, (asked) => two.lookUp.byCrew('looked-up', asked))
    await soon(place(), byCrew).toEqual([['sail-1'], ['sail-2'], ['sail-2']])

    const { rows } = await two.lookUp.byCrew('looked-up', { ...MAY, most: 1 })
    expect(rows[0]).toMatchObject({ id: 'sail-1', name: 'Quinn', date: '2028-05-02', timeZone: 'America/Los_Angeles' })
    expect(rows[0]?.seats).toEqual([sails('captain'), mate])
    expect(rows[0]?.times?.startsAt).toContain('2028-05-02T')
  })

  test('a session begins once for each link, by whomever, and is over when it was ended', async () => {
    const { one, two } = place()
    const claim = { person: 'sess', id: one.ids.next(), secret: 'first' }
    const session = newSession(claim, 'crew', one.clock.wall())
    const other = newSession({ ...claim, secret: 'second' }, 'crew', one.clock.wall())
    expect(await one.sessions.begin(session)).toBe(true)
    expect(await two.sessions.begin(other)).toBe(false)
    expect(await two.sessions.begin(session)).toBe(true)
    expect(await two.sessions.get('sess', claim.id)).toEqual(session)
    expect(await two.sessions.get('sess', 'never')).toBeUndefined()

    const another = newSession({ ...claim, id: one.ids.next() }, 'crew', one.clock.wall())
    await one.sessions.begin(another)
    await two.sessions.end('sess', session.since, claim.id)
    expect((await one.sessions.get('sess', claim.id))?.ended).toBe(session.since)
    expect((await one.sessions.get('sess', another.id))?.ended).toBeUndefined()
    await two.sessions.end('sess', session.until)
    await two.sessions.end('sess', session.until, 'never')
    expect((await one.sessions.get('sess', another.id))?.ended).toBe(session.until)
    expect((await one.sessions.get('sess', claim.id))?.ended).toBe(session.since)
  })
}

/** Ids of each page of one row. */
async function pages(
  days: Pick<PageAsked, 'from' | 'to'>,
  ask: (asked: PageAsked) => Promise<Paged<{ readonly id: string }>>,
): Promise<readonly (readonly string[])[]> {
  const found: string[][] = []
  let after: Mark | undefined
  do {
    const { rows, next } = await ask({ ...days, most: 1, after })
    found.push(rows.map(({ id }) => id))
    after = next
  } while (after)
  return found
}

function on(date: string, item: Charter): Charter {
  return { ...item, date, times: { startsAt: `${date}T15:00:00-07:00`, endsAt: `${date}T19:00:00-07:00` } }
}
