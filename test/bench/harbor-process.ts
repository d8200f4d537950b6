// The harbor alone, in a process of its own: `node harbor-process.ts <dir>`; says `ready` once its tables are there.
import { writeAddresses } from '../../src/harbor/addresses.ts'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'

const dir = process.argv[2] ?? ''
const harbor = await startHarbor({ dir, port: 0 })
await prepareTables(localConfig(harbor.addresses))
writeAddresses(dir, harbor.addresses)

const stop = () => {
  harbor.stop().finally(() => process.exit(0))
}
process.once('SIGTERM', stop)
process.once('disconnect', stop)
process.send?.('ready')
