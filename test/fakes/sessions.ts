// Sessions in memory.
import type { Session } from '../../src/domain/ops-session.ts'
import type { Sessions } from '../../src/ports/sessions.ts'
import type { Process } from './calls.ts'
import { type Disk, stored } from './disk.ts'

export function fakeSessions(disk: Disk, process: Process): Sessions {
  const keyOf = (person: string, id: string) => `${person}#${id}`
  const read = (key: string) => disk.get(key) as Session | undefined
  return {
    begin: (session) =>
      process.call('sessions.begin', session.person, () => {
        const key = keyOf(session.person, session.id)
        if (!disk.has(key)) disk.set(key, stored({ ...session }))
        return read(key)?.secret === session.secret
      }),
    get: (person, id) => process.call('sessions.get', person, () => read(keyOf(person, id))),
    end: (person, at, id) =>
      process.call('sessions.end', person, () => {
        const keys =
          id === undefined ? [...disk.keys()].filter((key) => key.startsWith(`${person}#`)) : [keyOf(person, id)]
        for (const key of keys) {
          const session = read(key)
          if (session) disk.set(key, stored({ ...session, ended: session.ended ?? at }))
        }
      }),
  }
}
