// What inbox and mailer promise: what arrives is read once, what is sent leaves once.
import { expect, test } from 'vitest'
import type { PlainMail } from '../../src/domain/reading/reading.ts'
import type { OutgoingMail } from '../../src/ports/mailer.ts'
import { failed } from './failed.ts'
import { lately, type Place, soon } from './place.ts'

export function mailsContract(place: () => Place): void {
  test('mails come once, in order, with a cursor that goes on from there', async () => {
    const here = place()
    const { one, mark, mail, writer } = here
    const { cursor } = await one.inbox.since(undefined, lately(here))
    await mail(`${mark} first`, 'one')
    await soon(here, () => subjects(here, cursor)).toEqual([`${mark} first`])
    await mail(`${mark} second`, 'two and two')
    await soon(here, () => subjects(here, cursor)).toEqual([`${mark} first`, `${mark} second`])

    const read = await ours(here, cursor)
    expect(read.map(({ text }) => text.trim())).toEqual(['one', 'two and two'])
    expect(read[0]).toMatchObject({ from: [writer] })
    expect(read[0]?.headers.map(({ name }) => name)).toContain('authentication-results')
    const next = await one.inbox.since(cursor, lately(here))
    expect(await subjects(here, next.cursor)).toEqual([])
  })

  test('a mail that was deleted meanwhile is said not to be there', async (context) => {
    const here = place()
    const { one, mark, mail, deleteMail } = here
    if (!deleteMail) return context.skip('CONTRACTS_GOOGLE_TOKEN is missing: nobody here may delete a mail')
    const { cursor } = await one.inbox.since(undefined, lately(here))
    await mail(`${mark} soon gone`, 'gone')
    await soon(here, () => subjects(here, cursor)).toEqual([`${mark} soon gone`])
    const { ids } = await one.inbox.since(cursor, lately(here))
    const read = await Promise.all(ids.map(async (id) => ({ id, subject: (await one.inbox.read(id)).subject })))
    const id = read.find(({ subject }) => subject === `${mark} soon gone`)?.id ?? ''
    await deleteMail(id)
    expect(await failed(one.inbox.read(id))).toMatchObject({ outcome: 'not-done', code: 'notFound' })
  })

  test('a mail leaves once for each sending, under an id that it can be answered by', async () => {
    const here = place()
    const { one, mark, guest } = here
    const [boarding, changed] = [`${mark} Boarding – Zoë`, `${mark} Boarding changed`]
    const first = await one.mailer.send(mailOf(here, boarding))
    const second = await one.mailer.send({ ...mailOf(here, changed), inReplyTo: first.messageId })
    expect(first.messageId).toMatch(/^<[^<>@\s]+@[^<>@\s]+>$/)
    expect(second.messageId).not.toBe(first.messageId)
    await soon(here, () => sentOf(here, /Boarding/)).toMatchObject([
      { to: guest, subject: changed },
      { to: guest, subject: boarding },
    ])
  })

  test('a mail may bring a document', async () => {
    const here = place()
    const attachment = { filename: 'waiver.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') }
    await here.one.mailer.send({ ...mailOf(here, `${here.mark} Your waiver`), attachment })
    await soon(here, async () => (await sentOf(here, /waiver/)).length).toBe(1)
  })
}

/** Ours alone: others write to the inbox meanwhile. */
async function ours({ one, mark }: Place, cursor: string): Promise<readonly PlainMail[]> {
  const { ids } = await one.inbox.since(cursor, new Date(0))
  const read = await Promise.all(ids.map((id) => one.inbox.read(id)))
  return read.filter(({ subject }) => subject.startsWith(mark))
}

async function subjects(here: Place, cursor: string): Promise<readonly string[]> {
  return (await ours(here, cursor)).map(({ subject }) => subject)
}

async function sentOf({ sent, mark }: Place, about: RegExp) {
  const all = await sent()
  return all
    .filter(({ subject }) => subject.startsWith(mark) && about.test(subject))
    .toSorted((a, b) => b.subject.length - a.subject.length)
}

function mailOf({ guest, mark }: Place, subject: string): OutgoingMail {
  return { to: guest, subject, text: 'Come aboard.', charterId: 'quinn-may-30', key: `${mark}/${subject}` }
}
