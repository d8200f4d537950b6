// A structured field such as Content-Type: its value and its parameters, continued and encoded ones too (RFC 2231).
import { decodeWords } from 'postal-mime'

export interface Structured {
  /** In lower case. */
  readonly value: string
  readonly parameters: Readonly<Record<string, string>>
}

interface Piece {
  readonly name: string
  readonly order: number
  readonly encoded: boolean
  readonly text: string
}

export function readStructured(field: string): Structured {
  const value = /^[^;]*/.exec(field)?.[0].trim().toLowerCase() ?? ''
  const pieces = [...field.matchAll(/;\s*([^=;\s]+)\s*=\s*("(?:\\.|[^"\\])*"|[^;]*)/gs)].map(readPiece)
  const names = [...new Set(pieces.map(({ name }) => name))]
  return { value, parameters: Object.fromEntries(names.map((name) => [name, joined(pieces, name)])) }
}

/** A decoder for that charset; Latin 1 for names that nobody knows. */
export function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset || 'utf-8').decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}

function readPiece([, label = '', written = '']: RegExpExecArray): Piece {
  const [, name = label, order, encoded] = /^([^*]+)(?:\*(\d+))?(\*)?$/.exec(label) ?? []
  const quoted = /^"(.*)"$/s.exec(written.trim())
  return {
    name: name.toLowerCase(),
    order: Number(order ?? 0),
    encoded: encoded === '*',
    text: quoted ? (quoted[1] ?? '').replace(/\\(.)/g, '$1') : written.trim(),
  }
}

function joined(pieces: readonly Piece[], name: string): string {
  const own = pieces.filter((piece) => piece.name === name)
  const encoded = own.filter((piece) => piece.encoded)
  if (encoded.length === 0) return decodeWords(inOrder(own))

  const continued = own.some(({ order }) => order > 0)
  const whole = inOrder(continued ? own : encoded)
  const [, charset = 'utf-8', text = whole] = /^([^']*)'[^']*'(.*)$/s.exec(whole) ?? []
  return decode(percentBytes(text), charset)
}

function inOrder(pieces: readonly Piece[]): string {
  return pieces
    .toSorted((a, b) => a.order - b.order)
    .map(({ text }) => text)
    .join('')
}

function percentBytes(text: string): Buffer {
  const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}
