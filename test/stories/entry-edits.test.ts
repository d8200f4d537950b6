// On the harbor's calendar, with If-Match on both sides: a person and we write into one entry at the same time.
import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { asText } from '../../src/domain/calendar-html.ts'
import { blockIn, folded } from '../../src/domain/calendar-text.ts'
import { factsOf } from '../../src/domain/charter-facts.ts'
import { revise } from '../../src/domain/revise.ts'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import type { World } from '../../src/ports.ts'
import { calendarBlock } from '../../src/views/calendar-block.ts'
import { deliverCharter } from '../../src/workflows/deliver-charter.ts'
import { syncCalendar } from '../../src/workflows/sync-calendar.ts'
import { type HandKind, handled } from '../fakes/entry-hands.ts'
import { QUINN, QUINN_ENTRY } from '../fakes/jada.ts'
import { type Driver, driver } from './driver.ts'
import { eventually, freshDir } from './program.ts'

const HANDS: readonly HandKind[] = [
  'type after',
  'type inside',
  'type before',
  'delete our last mark',
  'paste our block twice',
  'format as HTML',
  'mangle our marks',
  'type inside',
  'delete our block',
  'type after',
  'delete our first mark',
  'type on our line',
]

test('nothing of theirs is lost, and our block stands once', async () => {
  const dir = freshDir()
  const harbor = await startHarbor({ dir, port: 0 })
  const config = localConfig(harbor.addresses)
  await prepareTables(config)
  const { doors, clock } = await buildApp(config, 'silent')
  const world = doors[0]?.world as World
  onTestFinished(async () => {
    clock.stop()
    await harbor.stop()
    rmSync(dir, { recursive: true, force: true })
  })
  const drive = driver(harbor.addresses, 'jada')
  await syncCalendar(world)

  let typed: readonly string[] = ['Birthday']
  for (const [nth, hand] of HANDS.entries()) {
    const text = nth % 2 === 0 ? await between(hand, nth) : await meanwhile(hand, nth)
    const { description } = await drive.entry(QUINN_ENTRY)
    typed = [...typed, ...text].filter((one) => hand !== 'delete our block' || said(description).includes(said(one)))
  }
  await eventually('our block stands as it should', async () => {
    await syncCalendar(world)
    const charter = await world.charters.get(QUINN)
    const { description } = await drive.entry(QUINN_ENTRY)
    const ours = charter && calendarBlock({ operator: world.operator, charter })
    return (
      (folded(blockIn(description ?? '') ?? '') === folded(ours ?? '') &&
        said(description).match(/end \(revision/g)?.length === 1) ||
      undefined
    )
  })
  const shown = said((await drive.entry(QUINN_ENTRY)).description)
  expect(shown.match(/ShipCaptainCrew/g)).toHaveLength(1)
  for (const text of typed) expect(shown).toContain(said(text))
  const refused = harbor.ground.log.after(0).filter(({ service, status }) => service === 'calendar' && status === 412)
  expect(refused.length).toBeGreaterThanOrEqual(HANDS.length / 2)

  async function meanwhile(hand: HandKind, nth: number): Promise<readonly string[]> {
    const [text] = await Promise.all([edits(drive, hand, nth), revised(world, nth)])
    return text
  }

  /** The person writes after we have read the entry and before we write it. */
  async function between(hand: HandKind, nth: number): Promise<readonly string[]> {
    let text: readonly string[] | undefined
    const get: World['calendar']['get'] = async (id) => {
      const entry = await world.calendar.get(id)
      text ??= await edits(drive, hand, nth)
      return entry
    }
    await revised({ ...world, calendar: { ...world.calendar, get } }, nth)
    return text ?? []
  }

  /** As in a browser: on a conflict the person reads the entry again and types it again. */
  async function edits({ calendars, operator: { calendarId } }: Driver, hand: HandKind, nth: number) {
    for (;;) {
      const { data } = await calendars.events.get({ calendarId, eventId: QUINN_ENTRY })
      const { description, text } = handled(
        data.description ?? '',
        hand,
        nth,
        '⚓ ShipCaptainCrew\n⚓ end (revision 1)',
      )
      const headers = { 'If-Match': data.etag ?? '' }
      const patch = { calendarId, eventId: QUINN_ENTRY, requestBody: { description } }
      const written = await calendars.events.patch(patch, { headers }).catch(() => undefined)
      if (written) return text ? [text] : []
    }
  }
})

async function revised(world: World, nth: number): Promise<void> {
  const { boardingLeadHours } = world.operator
  const changed = await world.charters.change(QUINN, (charter) => {
    const how = { by: 'Sam', why: 'a round', now: world.clock.business(), boardingLeadHours }
    return { next: revise(charter, { ...factsOf(charter), guestCount: nth + 2 }, how), outcome: 'revised' as const }
  })
  if (changed) await deliverCharter(world, changed)
}

function said(description: string | null | undefined): string {
  return folded(asText(description ?? ''))
}
