// The function that pays what is owed, but for photos.
import { deliverHandler } from '../inbound/lambda/deliver.ts'
import { everyMinute } from '../inbound/lambda/minute.ts'
import { alarms } from '../inbound/schedule.ts'
import { owingIn } from '../outbound/dynamo/stream.ts'
import { emfMetrics } from '../outbound/metrics.ts'
import { readPeople } from '../people-file.ts'
import type { LedgerName } from '../ports/clock.ts'
import { enrolPeople } from '../workflows/enrol-people.ts'
import { readInbox } from '../workflows/read-inbox.ts'
import { syncCalendar } from '../workflows/sync-calendar.ts'
import { deliveringWorld } from '../world/delivering.ts'
import { only } from '../world/elsewhere.ts'
import type { Started } from './cold-start.ts'
import { renewing } from './renewing.ts'

export const handler = await renewing(process.env, handlerFor)

function handlerFor({ config, ...made }: Started) {
  const alarm = alarms()
  const world = only(deliveringWorld({ ...made, config, alarm, owner: made.ids.next() }))
  const kinds = new Set<LedgerName>(['charters', 'mails', 'waivers', 'desk', 'words', 'members'])
  const tell = emfMetrics(config.operator.id, made.clock.wall, (line) => void process.stdout.write(`${line}\n`))
  const people = readPeople({ operators: [config] })[config.operator.id] ?? []
  const minute = everyMinute(world, tell)
  let enrolled = false

  return deliverHandler({
    world,
    alarms: alarm,
    kinds,
    owingIn,
    minutely: async () => {
      if (!enrolled) await enrolPeople(world, people)
      enrolled = true
      await minute()
    },
    look: async (what) => void (what === 'mail' ? await readInbox(world) : await syncCalendar(world)),
  })
}
