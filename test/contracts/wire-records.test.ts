// As wire-faults, for what is kept of guests and people, and for what Google tells by itself.
import { prepareRecords, RECORD_PORTS, RECORD_ROWS } from './wire-rows-records.ts'
import { tableHolds } from './wire-table.ts'

tableHolds({ ports: RECORD_PORTS, rows: RECORD_ROWS, prepare: prepareRecords })
