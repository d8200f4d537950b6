// The two tables: there, with their keys and indexes, recoverable, and with an end for what has one.

import { type Check, type Exam, type Finding, found } from './exam.ts'
import { again } from './mending.ts'

export const TABLE_CHECKS: readonly Check[] = [missing, wrongKeys, indexMissing, notRecoverable, noTimeToLive]

/** The keys that each table and index has to have. */
const TABLES = {
  dispatchTable: {
    keys: 'event_id',
    indexes: { 'by-date': 'operator_id, starts', owing: 'owing, due' } as Readonly<Record<string, string>>,
  },
  crewTable: {
    keys: 'event_id, record',
    indexes: { 'by-crew': 'crew_id, starts', 'by-date': 'kind, starts', owing: 'owing, due' } as Readonly<
      Record<string, string>
    >,
  },
}
type Table = keyof typeof TABLES
const NAMES: readonly Table[] = ['dispatchTable', 'crewTable']
const FINDS: Readonly<Record<string, string>> = {
  'by-date': 'charters, mails and hours are not found by date',
  'by-crew': 'nobody’s sailings are found',
  owing: 'what a process that died still owed is never delivered',
}
export const EXPIRES = 'expires_at'

export function missing(exam: Exam): readonly Finding[] {
  return each(exam, ({ there }) => !there).map(({ table, name }) => ({
    id: `table-missing-${name}`,
    area: 'store',
    what: `There is no table ${name}.`,
    follows: 'No charter can be read or written.',
    mend: `\`npx crew deploy\` makes it; or set ${table === 'crewTable' ? 'CREW_TABLE' : 'DISPATCH_TABLE'} to the right name, and ${again(exam)}.`,
  }))
}

export function wrongKeys(exam: Exam): readonly Finding[] {
  return there(exam)
    .filter(({ table, sight }) => sight.keys !== TABLES[table].keys)
    .map(({ table, name, sight }) => ({
      id: `table-keys-${name}`,
      area: 'store',
      what: `The keys of ${name} are ${sight.keys}, and not ${TABLES[table].keys}.`,
      follows: 'No item of it can be read or written.',
      mend: 'A table’s keys can’t be changed: make a new one (`npx crew deploy`) and copy what is to be kept.',
    }))
}

export function indexMissing(exam: Exam): readonly Finding[] {
  return there(exam).flatMap(({ table, name, sight }) =>
    Object.entries(TABLES[table].indexes)
      .filter(([index, keys]) => sight.indexes[index] !== keys)
      .map(([index, keys]) => ({
        id: `table-index-${name}-${index}`,
        area: 'store' as const,
        what: `The table ${name} has no index ${index} on ${keys}.`,
        follows: `Without it ${FINDS[index]}.`,
        mend: `\`npx crew deploy\`; or AWS console → DynamoDB → ${name} → Indexes → Create index: ${keys}, name ${index}, all attributes.`,
      })),
  )
}

export function notRecoverable(exam: Exam): readonly Finding[] {
  return there(exam)
    .filter(({ sight }) => !sight.recoverable)
    .map(({ name }) => ({
      id: `table-recovery-${name}`,
      area: 'store',
      what: `The table ${name} has no point-in-time recovery.`,
      follows: 'What is deleted or overwritten by mistake can’t be brought back.',
      mend: `\`aws dynamodb update-continuous-backups --table-name ${name} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true\`.`,
    }))
}

export function noTimeToLive({ seen: { crewTable }, setup }: Exam) {
  return found(crewTable?.there === true && crewTable.timeToLive !== EXPIRES, {
    id: `table-ttl-${setup.crewTable}`,
    area: 'store',
    what: `The table ${setup.crewTable} ends no items by ${EXPIRES}.`,
    follows: 'Tries at photo codes, with the addresses they came from, are kept for ever.',
    mend: `\`aws dynamodb update-time-to-live --table-name ${setup.crewTable} --time-to-live-specification Enabled=true,AttributeName=${EXPIRES}\`.`,
  })
}

function each({ seen, setup }: Exam, isSo: (table: NonNullable<Exam['seen'][Table]>) => boolean) {
  return NAMES.flatMap((table) => {
    const sight = seen[table]
    return sight && isSo(sight) ? [{ table, name: setup[table], sight }] : []
  })
}

function there(exam: Exam) {
  return each(exam, (sight) => sight.there)
}
