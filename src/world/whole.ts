// An operator's whole world.
import type { Config } from '../config.ts'
import { darkroomApart } from '../outbound/darkroom-apart.ts'
import { operatorInstruments } from '../outbound/doctor/instruments.ts'
import { setupOf } from '../outbound/doctor/setup.ts'
import { dynamoArchive } from '../outbound/dynamo/archive.ts'
import { documents } from '../outbound/dynamo/client.ts'
import { photoBucket } from '../outbound/photo-bucket.ts'
import { vaultSweeper } from '../outbound/vault-sweeper.ts'
import type { World } from '../ports.ts'
import { deliveringWorld } from './delivering.ts'
import type { Making } from './making.ts'

export function wholeWorld(all: Config, making: Making): World {
  const { aws, clock, config, ids, owner } = making
  const delivering = deliveringWorld(making)
  return {
    ...delivering,
    photoStore: photoBucket({ aws, store: config.store }, clock),
    darkroom: darkroomApart(),
    archive: {
      ...dynamoArchive({ documents: documents(aws), clock, ids, owner, table: config.store.crewTable }),
      ...vaultSweeper({ aws, store: config.store }),
    },
    doctor: {
      setup: setupOf(all, config, 'program'),
      instruments: async () => operatorInstruments(all, config, delivering.access),
    },
  }
}
