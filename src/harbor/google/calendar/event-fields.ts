// What a client may set on an event, checked and brought into the form in which it is kept.
import type { StoredEvent } from './event-resource.ts'
import { instantOf, readTime } from './event-time.ts'
import { checkRecurrence } from './recurrence.ts'
import { refuse } from './refusal.ts'

export type Fields = Readonly<Record<string, unknown>>

const WRITABLE = [
  ...['summary', 'description', 'location', 'start', 'end', 'recurrence', 'status', 'sequence', 'attendees'],
  ...['reminders', 'extendedProperties', 'transparency', 'visibility', 'colorId', 'source', 'attachments'],
  ...['conferenceData', 'anyoneCanAddSelf', 'guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests'],
  ...['attendeesOmitted', 'eventType', 'workingLocationProperties', 'outOfOfficeProperties', 'focusTimeProperties'],
]
const STATUSES = ['confirmed', 'tentative', 'cancelled']
const MAX_LENGTH = { summary: 1024, description: 8192, location: 1024 }
const MAX_PROPERTY_KEY = 44
const MAX_PROPERTY_VALUE = 1024

/** The body of a write as an object; refuses anything else with 400. */
export function readFields(body: Buffer): Fields {
  try {
    const parsed: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'))
    if (isObject(parsed)) return parsed
  } catch {
    // Refused below, as any other body that isn't an object.
  }
  return refuse(400, 'parseError', 'Parse Error')
}

export function writable(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => WRITABLE.includes(name)))
}

/** PATCH: null takes a field away, objects are merged, everything else (arrays too) is replaced. */
export function merge(kept: Fields, patch: Fields): Fields {
  const merged: Record<string, unknown> = { ...kept }
  for (const [name, value] of Object.entries(patch)) {
    const before = merged[name]
    if (value === null) delete merged[name]
    else merged[name] = isObject(value) ? merge(isObject(before) ? before : {}, value) : value
  }
  return merged
}

/** The fields as they are kept; refuses what Google refuses. */
export function checkFields(
  fields: Fields,
  calendarZone: string,
): Fields & Pick<StoredEvent, 'status' | 'start' | 'end'> {
  const status = fields.status ?? 'confirmed'
  if (!STATUSES.includes(status as string)) refuse(400, 'invalid', 'Invalid value for: status')
  for (const [name, limit] of Object.entries(MAX_LENGTH)) checkText(fields, name, limit)

  const { extendedProperties, recurrence } = fields
  if (recurrence !== undefined && !isTexts(recurrence)) refuse(400, 'invalid', 'Invalid recurrence rule.')
  const recurring = isTexts(recurrence) && recurrence.length > 0
  const start = readTime(fields.start, 'start', calendarZone, recurring)
  const end = readTime(fields.end, 'end', calendarZone, recurring)
  checkRange({ start, end }, calendarZone)
  if (recurring) checkRecurrence({ start, end, recurrence })

  const { recurrence: _, ...rest } = fields
  return {
    ...rest,
    status: status as StoredEvent['status'],
    start,
    end,
    ...(recurring ? { recurrence } : {}),
    ...(isObject(extendedProperties) ? { extendedProperties: keptProperties(extendedProperties) } : {}),
  }
}

function checkText(fields: Fields, name: string, limit: number): void {
  const text = fields[name]
  if (text === undefined) return
  if (typeof text !== 'string') refuse(400, 'invalid', `Invalid value for: ${name}`)
  if (text.length > limit) refuse(400, 'invalid', `The ${name} is longer than ${limit} characters.`)
}

function checkRange({ start, end }: Pick<StoredEvent, 'start' | 'end'>, zone: string): void {
  if ((start.date === undefined) !== (end.date === undefined)) {
    refuse(400, 'invalid', 'Start and end times must either both be date or both be dateTime.')
  }
  if (instantOf(end, zone) < instantOf(start, zone)) {
    refuse(400, 'timeRangeEmpty', 'The specified time range is empty.', { domain: 'calendar' })
  }
}

/** Google drops properties with long keys and cuts long values, without a word. */
function keptProperties(properties: Fields): Fields {
  const cut = (group: unknown) =>
    Object.fromEntries(
      Object.entries(isObject(group) ? group : {})
        .filter(([key]) => key.length <= MAX_PROPERTY_KEY)
        .map(([key, value]) => [key, String(value).slice(0, MAX_PROPERTY_VALUE)]),
    )
  return Object.fromEntries(Object.entries(properties).map(([name, group]) => [name, cut(group)]))
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
