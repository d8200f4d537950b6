// Pictures for uploads: real ones, and a hundred that only pretend.
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

export interface Upload {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** With a place and a camera in it, as phones write them. */
export async function realPhoto(name: string, colour = '#2a7f9e', width = 1200, height = 800): Promise<Upload> {
  const exif = {
    IFD0: { Make: 'SECRETCAM', Copyright: 'Quinn Alder' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 43/1 0/1' },
  }
  const picture = sharp({ create: { width, height, channels: 3, background: colour } })
  return { name, type: 'image/jpeg', bytes: await picture.jpeg().withExif(exif).toBuffer() }
}

export async function realPng(name: string): Promise<Upload> {
  const picture = sharp({ create: { width: 300, height: 200, channels: 4, background: '#0a05' } })
  return { name, type: 'image/png', bytes: await picture.png().toBuffer() }
}

export async function realWebp(name: string): Promise<Upload> {
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#a50' } })
  return { name, type: 'image/webp', bytes: await picture.webp().toBuffer() }
}

/** A hundred, of every kind that we know; each type is one that is asked for. */
export async function hostileUploads(): Promise<readonly Upload[]> {
  const [jpeg, png, webp] = (await Promise.all([realPhoto('a', '#123456', 320, 240), realPng('b'), realWebp('c')])).map(
    ({ bytes }) => bytes,
  ) as [Buffer, Buffer, Buffer]
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  const active = [
    '<script>alert(1)</script>',
    '<!doctype html><html><body onload=alert(1)>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?php system($_GET[0]);',
    '<iframe src=javascript:alert(1)>',
    '%PDF-1.7\n1 0 obj',
    '<svg/onload=alert(1)>',
  ]
  const zip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
  const moving = await animated()
  const kinds: readonly (readonly [string, Buffer])[] = [
    ...active.map((text): [string, Buffer] => ['alone', Buffer.from(text)]),
    ...[jpeg, png, webp].flatMap((picture) => [
      ...active.map((text): [string, Buffer] => ['appended', Buffer.concat([picture, Buffer.from(text)])]),
      ['archive', Buffer.concat([picture, zip])] as [string, Buffer],
      ['truncated', picture.subarray(0, Math.floor(picture.length / 2))] as [string, Buffer],
      ['only a head', picture.subarray(0, 24)] as [string, Buffer],
      ['noise', Buffer.concat([picture.subarray(0, 20), noise(4_000)])] as [string, Buffer],
    ]),
    ...active.map((text): [string, Buffer] => ['in a comment', commented(jpeg, text)]),
    ['moving webp', moving],
    ['moving png', chunked(png, 'acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))],
    ['bomb', bomb(40_000, 40_000)],
    ['bomb', bomb(100_000, 700)],
    ['gif', gif],
    ['gif with script', Buffer.concat([gif, Buffer.from(active[0] ?? '')])],
    ['heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['bmp', Buffer.from('BM\x3a\0\0\0\0\0\0\0', 'latin1')],
    ['elf', Buffer.from('\x7fELF\x02\x01\x01', 'latin1')],
    ['one byte', Buffer.from([0xff])],
    ['bom', Buffer.from('\ufeff<html><script>alert(1)</script>')],
    ['utf-16', Buffer.from('<html><script>alert(1)</script>', 'utf16le')],
    ['xml', Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg>&e;</svg>')],
  ]
  const types = ['image/jpeg', 'image/png', 'image/webp']
  const all = kinds.map(([kind, bytes], at) => ({ name: `${kind} ${at}.jpg`, type: types[at % 3] ?? '', bytes }))
  const more = Array.from({ length: Math.max(0, 100 - all.length) }, (_, at) => ({
    name: `noise ${at}.png`,
    type: types[at % 3] ?? '',
    bytes: noise(200 + at * 37),
  }))
  return [...all, ...more]
}

async function animated(): Promise<Buffer> {
  const frames = Buffer.alloc(8 * 16 * 3, 90)
  frames.fill(200, 8 * 8 * 3)
  const raw = { width: 8, height: 16, channels: 3, pageHeight: 8 } as const
  return sharp(frames, { raw })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
}

/** Says that it is huge, in a few bytes. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(1_000_000))
  const sign = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([sign, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** A chunk more, after the header. */
function chunked(png: Buffer, name: string, data: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk(name, data), png.subarray(33)])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, sum])
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A JPEG's own comment, before its picture. */
function commented(jpeg: Buffer, text: string): Buffer {
  const words = Buffer.from(text)
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(words.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, words, jpeg.subarray(2)])
}

/** The same each time. */
function noise(length: number): Buffer {
  let seed = length
  return Buffer.from(
    Array.from({ length }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed >>> 16
    }),
  )
}
