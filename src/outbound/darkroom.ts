// Pictures are drawn anew by libvips, one at a time: turned upright, made smaller, without a word of what they brought along.
import open, { type Sharp } from 'sharp'
import { moves, smuggles, typeOf } from '../domain/photo/magic.ts'
import type { Darkroom, Developed } from '../ports/photos.ts'

const FULL = { side: 2560, quality: 84 }
const THUMB = { side: 480, quality: 76 }
const SECONDS = 20

export function sharpDarkroom(): Darkroom {
  open.cache(false)
  open.concurrency(1)
  let last: Promise<unknown> = Promise.resolve()
  return {
    develop(bytes, mostPixels) {
      const next = last.then(() => develop(bytes, mostPixels))
      last = next.catch(() => undefined)
      return next
    },
  }
}

async function develop(bytes: Uint8Array, mostPixels: number): Promise<Developed> {
  const type = typeOf(bytes)
  if (!type) return unfit('not-a-photo')
  if (moves(bytes, type)) return unfit('moving')
  if (smuggles(bytes)) return unfit('smuggles')
  try {
    return await drawn(bytes, mostPixels)
  } catch {
    return unfit('broken')
  }
}

async function drawn(bytes: Uint8Array, mostPixels: number): Promise<Developed> {
  const { width = 0, height = 0, pages = 1 } = await open(bytes, { limitInputPixels: false }).metadata()
  if (width * height > mostPixels) return unfit('too-many-pixels')
  if (pages > 1) return unfit('moving')

  const read = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true } as const
  const full = await jpeg(open(bytes, read), FULL).toBuffer({ resolveWithObject: true })
  const thumb = await jpeg(open(full.data, read), THUMB).toBuffer()
  return { kind: 'developed', full: full.data, thumb, width: full.info.width, height: full.info.height }
}

/** Without being asked to keep them, sharp leaves all metadata behind. */
function jpeg(picture: Sharp, { side, quality }: typeof FULL): Sharp {
  return picture
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality, progressive: true })
}

function unfit(why: Extract<Developed, { kind: 'unfit' }>['why']): Developed {
  return { kind: 'unfit', why }
}
