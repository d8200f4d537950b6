// A folder as a zip, the same bytes for the same files: no times in it, and the files in order of their names.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

interface Entry {
  readonly name: Buffer
  readonly packed: Buffer
  readonly size: number
  readonly crc: number
  readonly offset: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const UTF8 = 0x0800
const DEFLATED = 8
/** The first of January 1980, the earliest that a zip knows. */
const DATE = 0x21
const READABLE = 0o100644 * 0x10000

export function zipOf(dir: string): Buffer {
  const parts: Buffer[] = []
  const entries: Entry[] = []
  let offset = 0
  for (const path of filesIn(dir)) {
    const bytes = readFileSync(path)
    const name = Buffer.from(relative(dir, path).split(sep).join('/'))
    const entry = { name, packed: deflateRawSync(bytes, { level: 9 }), size: bytes.length, crc: crc32(bytes), offset }
    entries.push(entry)
    parts.push(localHeader(entry), name, entry.packed)
    offset += 30 + name.length + entry.packed.length
  }
  const central = Buffer.concat(entries.flatMap((entry) => [centralHeader(entry), entry.name]))
  return Buffer.concat([...parts, central, endOf(entries.length, central.length, offset)])
}

export function filesIn(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL, 0)
  common(header, 4, entry)
  return header
}

function centralHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(CENTRAL, 0)
  header.writeUInt16LE((3 << 8) | 20, 4)
  common(header, 6, entry)
  header.writeUInt32LE(READABLE, 38)
  header.writeUInt32LE(entry.offset, 42)
  return header
}

/** What both headers say, from the version on. */
function common(header: Buffer, at: number, { name, packed, size, crc }: Entry): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(UTF8, at + 2)
  header.writeUInt16LE(DEFLATED, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(DATE, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed.length, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
