// Sends photos as a guest's phone does, and sees what comes of them: answers, cards, the album.
import sharp from 'sharp'
import { expect } from 'vitest'
import { buttonIn, type Card, type Driver, listener } from './driver.ts'
import type { Upload } from './pictures.ts'
import { eventually } from './program.ts'

export interface Post {
  readonly at: number
  readonly id: string
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

export interface Invited {
  readonly http: number
  readonly batch: string
  readonly posts: readonly Post[]
  readonly refused: readonly { readonly name: string; readonly detail: string }[]
  readonly detail: string
}

export interface Became {
  readonly name: string
  readonly state: string
  readonly detail: string
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** `drive`: as it is now, for a program may be started again. `party`: the token of the guests' link. */
export function photoSender(
  drive: () => Driver,
  charter: string,
  party = async () => drive().operator.sampleParty.token,
) {
  let address = 0
  return { invite, put, done, album, cardOf, press }

  async function invite(uploads: readonly Upload[], code: string, from?: string): Promise<Invited> {
    address += 1
    const files = uploads.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }))
    const named = files.length > 0 ? files : [{ name: 'a.jpg', type: 'image/jpeg', size: 1 }]
    const headers = { ...JSON_TYPE, 'x-forwarded-for': from ?? `203.0.113.${address}` }
    const body = JSON.stringify({ event_id: charter, code, files: named })
    const answer = await fetch(`${drive().operator.app}/photos`, { method: 'POST', headers, body })
    return { http: answer.status, ...((await answer.json()) as object) } as Invited
  }

  async function put({ url, fields }: Pick<Post, 'url' | 'fields'>, { bytes, name, type }: Upload): Promise<number> {
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
    return (await fetch(url, { method: 'POST', body: form })).status
  }

  async function done(batch: string): Promise<readonly Became[]> {
    const asked = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ batch }) }
    return eventually(
      'a look',
      async () => {
        const answer = await fetch(`${drive().operator.app}/photos/done`, asked)
        const { files } = (await answer.json()) as { readonly files: readonly Became[] }
        return files.some(({ state }) => state === 'awaited') ? undefined : files
      },
      30_000,
    )
  }

  async function album() {
    const answer = await fetch(`${drive().operator.cdn}/photos/gallery?party=${await party()}`)
    const { photos } = (await answer.json()) as { photos: { full: string; thumb: string; from?: string }[] }
    return photos
  }

  function cardOf(batch: string): Promise<Card> {
    return eventually('a card', async () =>
      (await drive().messages(drive().operator.channel)).find(({ key }) => key === `photos/${batch}`),
    )
  }

  async function press(card: Card, action: string): Promise<void> {
    const answers = await listener()
    await drive().press(drive().operator.captain, card, buttonIn(card, action), answers.url)
    answers.stop()
  }
}

/** A JPEG and nothing else, whatever it was sent as. */
export async function expectSafe(at: string): Promise<void> {
  const answer = await fetch(at)
  expect(
    Object.fromEntries(
      ['content-type', 'x-content-type-options', 'content-disposition', 'content-security-policy'].map((name) => [
        name,
        answer.headers.get(name),
      ]),
    ),
  ).toEqual({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline; filename="photo.jpg"',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const { format, exif, xmp, iptc } = await sharp(bytes).metadata()
  expect({ format, exif, xmp, iptc }).toEqual({ format: 'jpeg', exif: undefined, xmp: undefined, iptc: undefined })
  expect(bytes.toString('latin1')).not.toMatch(/SECRETCAM|Quinn|GPS/)
}
