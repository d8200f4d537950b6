// Content lines of RFC 5545: escaping, folding, and the two ways to write a time.
import { writtenIn } from './event-time.ts'

const MAX_OCTETS = 75

/** Lines with CRLF, each folded so that none is longer than 75 octets and no character is torn. */
export function icalText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

export function textLine(name: string, text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,')
  return `${name}:${escaped.replaceAll(/\r\n|\r|\n/g, '\\n')}`
}

/** `20260530T220000Z` */
export function utcStamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** `20260530T150000`, as the clocks of the zone show it. */
export function localStamp(instant: number, zone: string): string {
  return writtenIn(zone, instant).slice(0, 19).replaceAll(/[-:]/g, '')
}

export function dateStamp(date: string): string {
  return date.replaceAll('-', '')
}

function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MAX_OCTETS) {
      pieces.push(piece)
      piece = ''
      // The space that begins a continuation counts.
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}
