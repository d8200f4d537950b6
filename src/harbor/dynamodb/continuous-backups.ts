// Point-in-time recovery as a setting that is kept and described; of what it would keep only the present is there, as dynalite has none.
import type { Shelf } from '../shelf.ts'
import { json, type Reply } from '../stand-in.ts'
import type { TableRequest } from './requests.ts'

/** By table name, where it is switched on. */
export type Backups = Shelf<true>

export function describeContinuousBackups(kept: Backups, { TableName = '' }: TableRequest): Reply {
  return answer(kept.get(TableName) === true)
}

export function updateContinuousBackups(kept: Backups, request: TableRequest): Reply {
  const { TableName = '', PointInTimeRecoverySpecification } = request
  const enabled = PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled === true
  if (enabled) kept.set(TableName, true)
  else kept.delete(TableName)
  return answer(enabled)
}

function answer(enabled: boolean): Reply {
  const PointInTimeRecoveryDescription = { PointInTimeRecoveryStatus: enabled ? 'ENABLED' : 'DISABLED' }
  const body = { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription } }
  return json(200, body, { 'content-type': 'application/x-amz-json-1.0' })
}
