// As wire-faults, for what is kept of guests and crew, and for what Google tells by itself.
import { CREW_PORTS, CREW_ROWS, prepareCrew } from './wire-rows-crew.ts'
import { prepareRecords, RECORD_PORTS, RECORD_ROWS } from './wire-rows-records.ts'
import { tableHolds } from './wire-table.ts'

tableHolds({
  ports: [...RECORD_PORTS, ...CREW_PORTS],
  rows: [...RECORD_ROWS, ...CREW_ROWS],
  async prepare(world) {
    await prepareRecords(world)
    await prepareCrew(world)
  },
})
