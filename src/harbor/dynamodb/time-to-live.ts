// Time to live as a setting that is kept and described; nothing is ever deleted by it, as dynalite has none.
import type { Shelf } from '../shelf.ts'
import { json, type Reply } from '../stand-in.ts'
import type { TableRequest } from './requests.ts'

/** The attribute by table name. */
export type TimeToLive = Shelf<string>

/** Undefined for what dynalite answers itself: not set, or no such table. */
export function describeTimeToLive(kept: TimeToLive, { TableName = '' }: TableRequest): Reply | undefined {
  const attribute = kept.get(TableName)
  if (attribute === undefined) return undefined
  return answer({ TimeToLiveDescription: { AttributeName: attribute, TimeToLiveStatus: 'ENABLED' } })
}

export function updateTimeToLive(kept: TimeToLive, { TableName = '', TimeToLiveSpecification }: TableRequest): Reply {
  const { AttributeName = '', Enabled = false } = TimeToLiveSpecification ?? {}
  if (AttributeName === '') return invalid("Value null at 'timeToLiveSpecification.attributeName' must not be null")
  if (Enabled === (kept.get(TableName) !== undefined))
    return invalid(`TimeToLive is already ${Enabled ? 'enabled' : 'disabled'}`)

  if (Enabled) kept.set(TableName, AttributeName)
  else kept.delete(TableName)
  return answer({ TimeToLiveSpecification: { AttributeName, Enabled } })
}

function invalid(message: string): Reply {
  return answer({ __type: 'com.amazon.coral.validate#ValidationException', message }, 400)
}

function answer(body: unknown, status = 200): Reply {
  return json(status, body, { 'content-type': 'application/x-amz-json-1.0' })
}
