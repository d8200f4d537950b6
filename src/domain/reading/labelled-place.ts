// "Charter: Baxter" below the crew that it is about: a form names its charter wherever it stands.
import { type Compass, NOWHERE, type Place, placeOfHeading } from './place.ts'
import type { Unit } from './units.ts'

const LABELLED =
  /^(?:charter|event|group|party|booking|sail(?:ing)?|trip|cruise|client|boat|paseo|salida|grupo)(?: name)?\s*(?:[:=–—]|\s-\s|\.{3,60})\s*(\p{L}.{1,60})$/iu

/** Where just one line says so. */
export function placeByLabel(units: readonly Unit[], compass: Compass): Place | undefined {
  const labelled = units.flatMap(({ kind, text, cells }) => {
    const said = kind === 'own' && text.length < 90 ? (cells.length === 2 ? cells.join(': ') : text) : ''
    const where = LABELLED.exec(said)?.[1]
    return where === undefined ? [] : [where]
  })
  const [where] = labelled
  if (where === undefined || labelled.length > 1) return undefined
  const place = placeOfHeading(where, NOWHERE, compass, { leads: true, relative: true })
  return place?.charter && place.holds ? place : undefined
}
