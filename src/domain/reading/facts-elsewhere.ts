// One fact of several charters on a line: `Guest counts: Sorrel 8, Baxter 12`, `Boarding: Sorrel 9:30; Baxter 12:30`.
import { factLine, isFactLabelAlone } from './fact-lines.ts'
import { type Compass, type Look, NOWHERE, type Place, placeOfHeading } from './place.ts'
import { type Found, saidBy } from './rule.ts'

const [LONGEST, MOST_PARTS] = [240, 12]
const LABELLED = /^(\p{L}[\p{L} ]{3,24}?)\s*(?::|\s[-–—])\s+(\S.*\d.*[,;].*)$/u
const PART =
  /^(\D{2,40}?(?:\d{1,2}\/\d{1,2})?)\s*(?:[:=–—]|\s-\s|\s)\s*(?:(?:is|at|has|have|now) )?(\d\S{0,12}(?:\s?[ap]\.?m\.?)?)$/iu

export interface Said {
  readonly place: Place
  readonly found: Found
}

/** Undefined where a part is anything but a charter and its number or time. */
export function factsElsewhere(line: string, compass: Compass, look: Look): readonly Said[] | undefined {
  const [, said = '', list = ''] = line.length <= LONGEST ? (LABELLED.exec(line) ?? []) : []
  const label = [said, said.replace(/s$/i, '')].find(isFactLabelAlone)
  if (label === undefined) return undefined
  const parts = list.replace(/[\s.!]+$/, '').split(/\s*[,;]\s*(?:and |y )?/)
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined
  const read: Said[] = []
  for (const part of parts) {
    const [, where, value] = PART.exec(part) ?? []
    const place = where && value ? placeOfHeading(where, NOWHERE, compass, { ...look, leads: true }) : undefined
    const context = { book: compass.book, charter: place?.charter }
    const found = place?.charter && place.holds ? factLine(`${label}: ${value}`, context) : undefined
    if (!place || !found) return undefined
    read.push({ place, found: saidBy(line, found) })
  }
  return new Set(read.map(({ place }) => place.charter)).size === read.length ? read : undefined
}
