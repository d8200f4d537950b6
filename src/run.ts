// The long-running program: listens for every operator, ticks, and ends when it is told to.
import { serve } from '@hono/node-server'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import type { Person } from './domain/person.ts'
import { httpRoutes } from './inbound/http.ts'
import { startSchedule } from './inbound/schedule.ts'
import type { World } from './ports.ts'
import { beginWatches } from './workflows/begin-watches.ts'
import { enrolPeople } from './workflows/enrol-people.ts'
import { syncCalendar } from './workflows/sync-calendar.ts'

export interface Running {
  readonly worlds: readonly World[]
  readonly stop: () => Promise<void>
}

export interface RunOptions {
  readonly config: Config
  /** By operator's id: people to enrol who aren't known yet. */
  readonly people: Readonly<Record<string, readonly Person[]>>
  readonly logLevel: string
}

/** Resolves once every operator is reachable and its calendar has been read for the first time. */
export async function run({ config, people, logLevel }: RunOptions): Promise<Running> {
  const { doors, clock, background } = await buildApp(config, logLevel)
  await Promise.all(doors.map(({ world }) => enrolPeople(world, people[world.operator.id] ?? [])))
  await Promise.all(doors.map(({ world }) => syncCalendar(world)))

  const { fetch } = httpRoutes(doors, background, config.proxies)
  const servers = await Promise.all(portsOf(config).map((port) => listen(fetch, config.listen, port)))
  await Promise.all(doors.map(({ bolt }) => bolt.start()))
  // The schedule's first looks find what changed before the watches stood.
  await Promise.all(doors.map(({ world }) => beginWatches(world)))
  const schedule = startSchedule(doors, config.mailPollSeconds, background)
  clock.onTurn(schedule.wake)

  return {
    worlds: doors.map(({ world }) => world),
    async stop() {
      schedule.stop()
      clock.stop()
      await Promise.all([...doors.map(({ bolt }) => bolt.stop()), ...servers.map((server) => server.stop())])
      await background.settled()
    },
  }
}

/** A host on loopback names its own port; any other is behind something that forwards to PORT. */
function portsOf({ operators, port }: Config): readonly number[] {
  const ports = operators.map(({ host }) => {
    const [name, own] = host.split(':')
    return name === '127.0.0.1' && own ? Number(own) : port
  })
  return [...new Set(ports)]
}

type Fetch = (request: Request) => Response | Promise<Response>

function listen(fetch: Fetch, hostname: string, port: number): Promise<Pick<Running, 'stop'>> {
  const { promise, resolve, reject } = Promise.withResolvers<Pick<Running, 'stop'>>()
  const server = serve({ fetch, port, hostname }, () => resolve({ stop }))
  server.once('error', reject)
  return promise

  function stop(): Promise<void> {
    return new Promise((done) => {
      server.close(() => done())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  }
}
