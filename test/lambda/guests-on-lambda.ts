// What guests send and are sent, by the functions as they are deployed: photos until the album shows them, paper that says what was signed.
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { type Driver, sent } from '../stories/driver.ts'
import { expectSafe, photoSender } from '../stories/photo-sender.ts'
import { realPhoto, realPng, type Upload } from '../stories/pictures.ts'
import { eventually } from '../stories/program.ts'
import type { Cloud } from './cloud.ts'
import { pdfLines } from './pdf-text.ts'

export interface OnLambda {
  readonly cloud: Cloud
  readonly drive: Driver
}

export function guestsOnLambda(charter: string, on: () => OnLambda): void {
  const party = () => partyIn(on())
  const sender = photoSender(() => on().drive, charter, party)

  test('photos become an album that shows nothing of where they were taken; what is hostile ends in a sentence', async () => {
    const { photo_upload_code: code } = (await on().drive.item(charter)) ?? {}
    const uploads = [await realPhoto('dock.jpg'), await realPng('chart.png'), ...(await hostile())]
    const { batch, posts, refused } = await sender.invite(uploads, String(code))
    expect(refused).toEqual([{ at: 5, name: 'IMG_1.HEIC', detail: expect.stringContaining('This is a HEIC picture.') }])
    for (const post of posts) expect(await sender.put(post, uploads[post.at]!)).toBe(204)
    expect((await sender.done(batch)).map(({ name, state, detail }) => `${name}: ${state}, ${detail}`)).toEqual([
      'dock.jpg: waiting, Arrived. The crew looks at it first.',
      'chart.png: waiting, Arrived. The crew looks at it first.',
      'half.jpg: unfit, This photo is damaged, or came only in part. Please send it again.',
      'page.jpg: unfit, This is no JPEG, PNG or WebP photo, whatever its name says.',
      'heic.jpg: unfit, This is no JPEG, PNG or WebP photo, whatever its name says.',
    ])
    await sender.press(await sender.cardOf(batch), 'photos_accept')
    const photos = await eventually('an album', async () =>
      (await sender.album()).length > 0 ? sender.album() : undefined,
    )
    expect(photos).toHaveLength(2)
    for (const { full, thumb } of photos) for (const one of [full, thumb]) await expectSafe(one)

    const page = await fetch(`${on().drive.operator.cdn}/photos/gallery?party=${await party()}`, {
      headers: { accept: 'text/html' },
    })
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('2 photos')])
    expect(on().cloud.problems).toEqual([])
  })

  test('whoever signs gets a PDF that says what they signed', async () => {
    const { drive, cloud } = on()
    const guest = { guest_name: 'Zoë Łukasz', birth_date: '1990-01-01', email: 'zoe.lukasz@example-guests.test' }
    const body = JSON.stringify({
      ...guest,
      event_id: charter,
      party: await party(),
      signature: guest.guest_name,
      consent: true,
    })
    const signed = await fetch(`${drive.operator.cdn}/submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(await signed.json()).toMatchObject({ status: 'SIGNED', matched: true })
    const mail = await eventually('the copy', async () =>
      (await sent(cloud.harbor, drive.operator.id)).find(
        ({ to, subject }) => to.includes(guest.email) && /waiver/.test(subject),
      ),
    )
    const { attachments } = await PostalMime.parse(mail.raw)
    expect(attachments.map(({ mimeType, filename }) => [mimeType, filename])).toEqual([
      ['application/pdf', `waiver-${charter}.pdf`],
    ])
    const lines = pdfLines(Buffer.from(attachments[0]?.content as ArrayBuffer))
    expect(lines.join('\n')).toContain(`${guest.guest_name}, born ${guest.birth_date}`)
    expect(lines.filter((line) => line === guest.guest_name)).toHaveLength(1)
    expect(lines.join(' ').replace(/\s+/g, ' ')).toMatch(/Record 1 of quinn-may-30 · .*· text \S+ · sent/)
    expect(cloud.problems).toEqual([])
  })

  test('the manifest opens by the link that a captain gets, with everybody aboard, and is nobody’s to keep', async () => {
    const { drive } = on()
    const { body } = await drive.command(drive.operator.captain, `${charter} manifest`)
    const [address = ''] = /http:[^"\s]*\/manifest\?link=[\w.-]+/.exec(body) ?? []
    const answer = await fetch(address)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const html = await answer.text()
    for (const words of ['Manifest: ', 'Zoë Łukasz', 'Gene Oakes']) expect(html).toContain(words)
    expect((await fetch(`${address}x`)).status).toBe(403)
  })
}

/** Of the link in the first boarding mail. */
async function partyIn({ cloud, drive }: OnLambda): Promise<string> {
  const mails = (await sent(cloud.harbor, drive.operator.id)).map(({ raw }) => PostalMime.parse(raw))
  const texts = (await Promise.all(mails)).map(({ text = '' }) => /\?party=([\w.-]+)/.exec(text)?.[1])
  return texts.find((token) => token !== undefined) ?? ''
}

/** Half a photo, a page, a HEIC under another name, and one under its own. */
async function hostile(): Promise<readonly Upload[]> {
  const { bytes } = await realPhoto('half.jpg')
  const type = 'image/jpeg'
  return [
    { name: 'half.jpg', type, bytes: bytes.subarray(0, bytes.length / 2) },
    { name: 'page.jpg', type, bytes: Buffer.from('<html><script>alert(1)</script>') },
    { name: 'heic.jpg', type, bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1') },
    { name: 'IMG_1.HEIC', type: 'image/heic', bytes },
  ]
}
