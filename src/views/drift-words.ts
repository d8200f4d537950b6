// Where surfaces disagree with the charter, in words: a sentence each, and the table of rows and columns.
import {
  type Compared,
  type Difference,
  DRIFT_FIELDS,
  type DriftField,
  type Surface,
  type SurfaceName,
} from '../domain/drift.ts'
import { listed } from './plain-text.ts'

const SURFACE: Readonly<Record<SurfaceName, string>> = {
  calendar: 'Calendar',
  feed: 'iCal feed',
  page: 'Guest page',
  mail: 'Boarding mail',
}

const FIELD: Readonly<Record<DriftField, string>> = {
  there: 'There at all',
  block: 'Our lines',
  name: 'Name',
  date: 'Day',
  hours: 'Hours',
  title: 'Title’s hours',
  boards: 'Boarding',
  place: 'Place',
  guests: 'Guests',
  captain: 'Captain',
  crew: 'Crew',
  cancelled: 'Cancelled',
  wording: 'Wording',
  revision: 'Revision',
}

export function surfaceWords(name: SurfaceName): string {
  return SURFACE[name]
}

export function fieldWords(field: DriftField): string {
  return FIELD[field]
}

/** "Guest page: Boarding is “3:00 PM PDT”, not “2:30 PM PDT”." */
export function driftSentence({ surface, field, should, says }: Difference): string {
  const where = SURFACE[surface]
  if (field === 'there') return surface === 'page' ? 'There is no guest page.' : `${where}: its entry is gone.`
  if (field === 'block') return `${where}: our lines are missing.`
  if (field === 'wording') return `${where}: it has other words than we wrote.`
  if (field === 'title') return `${where}: the title says ${says}.`
  return `${where}: ${FIELD[field]} is ${quoted(says)}, not ${quoted(should)}.`
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const SAME = '='
const UNSAID = '–'

/** Only rows that differ, and only surfaces that could be read; `=` agrees, `–` doesn't speak of it. */
export function driftTable({ surfaces, drift }: Pick<Compared, 'surfaces' | 'drift'>): Table {
  const columns = surfaces.filter((one) => one.kind === 'read')
  const fields = DRIFT_FIELDS.filter((field) => drift.some((one) => one.field === field))
  const rows = fields.map((field) => {
    const ours = drift.find((one) => one.field === field)?.should ?? ''
    return [FIELD[field], ours || UNSAID, ...columns.map((column) => cell(column, field, drift))]
  })
  return { head: ['What', 'Charter', ...columns.map(({ name }) => SURFACE[name])], rows }
}

/** What was looked at and agrees, what there was nothing to look at, and what could not be read. */
export function agreementLines({ surfaces, drift, coming }: Compared): readonly string[] {
  const agrees = surfaces.filter(({ kind, name }) => kind === 'read' && ![...drift, ...coming].some(is(name)))
  const read = surfaces.filter(({ kind }) => kind === 'read')
  return [
    ...(drift.length === 0 && coming.length === 0 && read.length > 0 ? [`All agree: ${names(read)}.`] : []),
    ...(drift.length + coming.length > 0 && agrees.length > 0
      ? [`${names(agrees)} ${agrees.length === 1 ? 'agrees' : 'agree'}.`]
      : []),
    ...coming.map((one) => `On its way: ${driftSentence(one)}`),
    ...surfaces.flatMap((one) => (one.kind === 'silent' ? [`${SURFACE[one.name]}: ${one.why}.`] : [])),
    ...surfaces.flatMap((one) => (one.kind === 'unread' ? [`${SURFACE[one.name]} could not be read. ${one.why}`] : [])),
  ]
}

function cell(surface: Surface & { kind: 'read' }, field: DriftField, drift: readonly Difference[]): string {
  const differs = drift.find((one) => one.surface === surface.name && one.field === field)
  if (differs) return differs.says || 'says nothing'
  const isThere = drift.some((one) => one.surface === surface.name && one.field === 'there')
  return surface.should[field] !== undefined && !isThere ? SAME : UNSAID
}

function is(name: SurfaceName): (one: Difference) => boolean {
  return ({ surface }) => surface === name
}

function names(surfaces: readonly Surface[]): string {
  return listed(surfaces.map(({ name }) => SURFACE[name]))
}

function quoted(words: string): string {
  return words === '' ? 'missing' : words.startsWith('“') ? words : `“${words}”`
}
