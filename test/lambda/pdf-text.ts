// What a document of pdfkit's says, read from its bytes: each line of text by the font's own table of letters.
import { inflateSync } from 'node:zlib'

type Objects = ReadonlyMap<string, Buffer>

/** Throws where it isn't whole: an object that isn't where its table says, or a font without letters. */
export function pdfLines(pdf: Buffer): readonly string[] {
  const objects = objectsIn(pdf)
  return [...objects.values()]
    .map((one) => one.toString('latin1'))
    .filter((one) => /\/Type \/Page\b(?!s)/.test(one))
    .flatMap((page) => linesOf(page, objects))
}

function objectsIn(pdf: Buffer): Objects {
  const text = pdf.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1])
  if (!text.startsWith('%PDF-') || text.slice(table, table + 4) !== 'xref') throw new Error('this is no whole PDF')
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, at]) => Number(at))
  return new Map(offsets.map((at) => [numberAt(text, at), pdf.subarray(at, text.indexOf('\nendobj', at))]))
}

function numberAt(text: string, at: number): string {
  const [, number] = /^(\d+) 0 obj\n/.exec(text.slice(at, at + 20)) ?? []
  if (!number) throw new Error(`no object stands at ${at}`)
  return number
}

function linesOf(page: string, objects: Objects): readonly string[] {
  const fonts = [...text(objects, named(page, 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/g)]
  const letters = new Map(fonts.map(([, name, number]) => [name, lettersOf(objects, number)]))
  let font: readonly string[] = []
  return stream(objects, named(page, 'Contents'))
    .split('\n')
    .flatMap((line) => {
      const [, name] = /^\/(F\d+) [\d.]+ Tf$/.exec(line) ?? []
      font = name ? (letters.get(name) ?? []) : font
      return line.endsWith(' TJ') ? [shown(line, font)] : []
    })
}

function shown(line: string, font: readonly string[]): string {
  const codes = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
  return codes.map((code) => font[Number.parseInt(code, 16)] ?? '\ufffd').join('')
}

/** By the codes that stand for them. */
function lettersOf(objects: Objects, font: string | undefined): readonly string[] {
  const [, list = ''] =
    /beginbfrange\n<0000> <[0-9a-f]{4}> \[(.*?)\]/s.exec(stream(objects, named(text(objects, font), 'ToUnicode'))) ?? []
  return [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = '']) =>
    String.fromCodePoint(...hex.split(' ').map((one) => Number.parseInt(one, 16))),
  )
}

function named(object: string, key: string): string | undefined {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1]
}

function text(objects: Objects, number: string | undefined): string {
  return objects.get(number ?? '')?.toString('latin1') ?? ''
}

function stream(objects: Objects, number: string | undefined): string {
  const bytes = objects.get(number ?? '') ?? Buffer.alloc(0)
  const begins = bytes.indexOf('stream\n') + 'stream\n'.length
  return inflateSync(bytes.subarray(begins, bytes.lastIndexOf('\nendstream'))).toString('latin1')
}
