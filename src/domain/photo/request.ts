// What `POST /photos` takes: read leniently, refused in sentences; what isn't a photo is told apart from what is.
import { z } from 'zod'
import { MOST_BYTES, MOST_FILES, PHOTO_TYPES, type PhotoType } from './batch.ts'

export interface PhotoRequest {
  readonly eventId: string
  readonly code: string
  /** Never empty, unless all were turned away. */
  readonly files: readonly AnnouncedFile[]
  readonly turnedAway: readonly TurnedAway[]
}

export interface AnnouncedFile {
  /** Which of the files that were sent, from 0. */
  readonly at: number
  readonly name: string
  readonly type: PhotoType
}

export interface TurnedAway {
  readonly at: number
  readonly name: string
  readonly sentence: string
}

export type ReadPhotoRequest =
  | { readonly kind: 'read'; readonly request: PhotoRequest }
  | { readonly kind: 'problem'; readonly sentence: string }

const MEGABYTES = MOST_BYTES / 1_000_000

export function readPhotoRequest(body: unknown): ReadPhotoRequest {
  const { data, error } = SENT.safeParse(body)
  if (error) return { kind: 'problem', sentence: error.issues[0]?.message ?? OBJECT }
  const judged = data.files.map((file, at) => ({ ...file, at, sentence: turnedAway(file) }))
  const files = judged.flatMap(({ at, name, type, sentence }) =>
    sentence === undefined ? [{ at, name, type: type as PhotoType }] : [],
  )
  const away = judged.flatMap(({ at, name, sentence }) => (sentence === undefined ? [] : [{ at, name, sentence }]))
  return { kind: 'read', request: { eventId: data.event_id, code: data.code, files, turnedAway: away } }
}

const OBJECT = 'Send event_id, code and files as a JSON object.'
const TOO_MANY = `At most ${MOST_FILES} photos each time. Send the others afterwards.`

const text = (most: number, sentence: string) =>
  z
    .string({ error: sentence })
    .transform((value) =>
      value
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, sentence).max(most, sentence))

const FILE = z.object(
  {
    name: text(300, 'Each photo needs a name of at most 300 characters.').transform((name) =>
      name.slice(0, 120).toWellFormed(),
    ),
    type: z
      .string({ error: 'Each photo needs its type, such as image/jpeg.' })
      .max(200)
      .transform((type) => type.toLowerCase().trim()),
    size: z
      .number({ error: 'Each photo needs its size in bytes.' })
      .int('A size is a whole number of bytes.')
      .nonnegative('A size is a number of bytes.'),
  },
  { error: 'Each photo needs a name, a type and a size.' },
)

const SENT = z.object(
  {
    event_id: text(200, 'Say which trip the photos are of.'),
    code: text(60, 'Type the photo code: 16 letters and digits.'),
    files: z
      .array(FILE, { error: 'Send a list of photos, each with name, type and size.' })
      .min(1, 'Choose a photo first.')
      .max(MOST_FILES, TOO_MANY),
  },
  { error: OBJECT },
)

/** Undefined: it may come. */
function turnedAway({ name, type, size }: z.infer<typeof FILE>): string | undefined {
  if (/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name))
    return 'This is a HEIC picture. Choose it from your phone’s own photo library, which hands it over as a JPEG.'
  if (type.startsWith('video/')) return 'Videos can’t be taken yet, only photos.'
  if (!PHOTO_TYPES.some((known) => known === type)) return 'This is no JPEG, PNG or WebP photo.'
  if (size === 0) return 'This file is empty.'
  return size > MOST_BYTES ? `This photo is larger than ${MEGABYTES} MB. Send a smaller copy of it.` : undefined
}
