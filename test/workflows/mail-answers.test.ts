// A mail that asks is answered by mail in its thread: once, to people only, and with an end to it.
import { describe, expect, test } from 'vitest'
import type { Mail } from '../../src/domain/mail.ts'
import type { PlainMail } from '../../src/domain/reading/reading.ts'
import { keyTag } from '../../src/domain/send-key.ts'
import { placeMail } from '../../src/workflows/place-mail.ts'
import { recordSendEvent } from '../../src/workflows/record-send-event.ts'
import { settleSend } from '../../src/workflows/settle-send.ts'
import { ended, settleDown, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { CREW, carolesMail, crewMail, jonathanEntry, OPERATOR, QUINN, quinnEntry, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const QUESTION = 'Who is captain on Quinn on Saturday?'

const asking = (but: Partial<PlainMail> = {}) => carolesMail({ subject: 'a question', text: QUESTION, ...but })
const answers = ({ sent }: FakeWorld) => sent.filter(({ key }) => key.endsWith('/answer'))

async function arrives(fake: FakeWorld, mail: PlainMail): Promise<void> {
  fake.deliver(mail)
  await settleDown(fake)
}

test('its answer stands in its thread, and the card says so', async () => {
  const fake = await crewed()
  await arrives(fake, asking({ messageId: '<q@jada.test>', references: ['<root@jada.test>'] }))
  const [answer] = answers(fake)
  expect(answer).toMatchObject({
    to: 'carole@jada-sailing.test',
    subject: 'Re: a question',
    inReplyTo: '<q@jada.test>',
    references: ['<root@jada.test>', '<q@jada.test>'],
    autoSubmitted: 'auto-replied',
  })
  expect(answer?.text).toContain(`> ${QUESTION}`)
  expect(answer?.text).toContain('Captain: Gene Oakes; 1st Mate: Angela Wynn')
  expect(words(fake.slack.at(-1)!)).toContain('*Answered* by mail to carole@jada-sailing.test')
  expect(words(fake.slack.at(-1)!)).not.toContain('dismiss_mail')
})

test('crew is told of its own seat; a change besides stays a proposal', async () => {
  const fake = await crewed()
  await arrives(
    fake,
    carolesMail({
      from: [{ name: 'Gene', address: 'gene@example-mail.test' }],
      subject: 'Quinn',
      text: 'When do I sail next?',
    }),
  )
  expect(answers(fake)[0]?.text).toContain('Captain, confirmed; Sat May 30, 3:00–7:00 PM PDT; boarding 2:30 PM PDT')
  await arrives(fake, crewMail(['- Captain: Marisol Vega', '', 'What time is boarding on Quinn?']))
  expect(answers(fake)[1]?.text).toContain('boarding 2:30 PM PDT')
  expect(fake.charter(QUINN).proposals.filter(({ state }) => state === 'waiting')).toHaveLength(1)
})

test('what nobody can place is answered once a person has placed it', async () => {
  const fake = await crewed()
  await arrives(fake, asking({ text: 'Who is captain on the sunset sail?' }))
  expect(answers(fake)).toEqual([])
  const [id = ''] = [...fake.mails.keys()].slice(-1)
  await ended(placeMail(fake.world(), id, QUINN, SAM))
  await settleDown(fake)
  expect(answers(fake)[0]?.text).toContain('Captain: Gene Oakes')
})

const header = (name: string, value: string): Partial<PlainMail> => ({
  headers: [...asking().headers, { name, value }],
})

test.each<[string, Partial<PlainMail>]>([
  ['a stranger', { from: [{ name: 'Carole Beck', address: 'carole@elsewhere.test' }] }],
  ['a forgery', { headers: [] }],
  ['an automatic reply', header('auto-submitted', 'auto-replied')],
  ['a report that a job wrote', header('auto-submitted', 'auto-generated')],
  ['a list', header('list-id', '<crew.lists.test>')],
  ['mass mail', header('precedence', 'bulk')],
  ['who wants no automatic answers', header('x-auto-response-suppress', 'All')],
  ['ourselves', header('x-shipcaptaincrew', 'abc')],
  ['our own sender', { from: [{ name: 'JADA', address: 'boarding@jada-sailing.test' }] }],
])('%s gets none', async (_, but) => {
  const people = [...(await fakeWorld().world().people.all())]
  const fake = fakeWorld({
    people: people.map((one) =>
      one.id === 'carole' ? { ...one, emails: [...one.emails, 'boarding@jada-sailing.test'] } : one,
    ),
  })
  await tick(fake)
  await arrives(fake, asking(but))
  expect(answers(fake)).toEqual([])
})

test('something that answers every answer gets three a day in a thread, and then a person is asked', async () => {
  const fake = await crewed()
  for (let n = 0; n < 8; n += 1)
    await arrives(
      fake,
      asking({
        messageId: `<q${n}@jada.test>`,
        references: n ? ['<q0@jada.test>'] : [],
        text: `${'Hi again. '.repeat(n)}${QUESTION}`,
      }),
    )
  expect(answers(fake)).toHaveLength(3)
  expect(words(fake.slack.at(-1)!)).toContain('*Not answered*  This thread has had its answers for today')
})

test('an answer of which nobody knows whether it left is held, on the card, and not sent again by itself', async () => {
  const fake = await crewed()
  fake.calls.plan({ operation: 'mailer.send', fate: 'unknown-not-happened' })
  await arrives(fake, asking())
  expect(answers(fake)).toEqual([])
  expect(words(fake.slack.at(-1)!)).toContain('may have left or not')
  const [id = ''] = [...fake.mails.keys()].slice(-1)
  const again = { charterId: `mail-${id}`, key: 'answer', arrived: false, slackUser: SAM }
  expect(words(fake.slack.at(-1)!)).toContain(`"mail-${id}|answer"`)
  expect(await ended(settleSend(fake.world(), again))).toEqual({ kind: 'settled' })
  await settleDown(fake)
  expect(answers(fake)).toHaveLength(1)
  expect(words(fake.slack.at(-1)!)).toContain('*Answered* by mail')
  expect(await ended(settleSend(fake.world(), again))).toEqual({ kind: 'already-settled' })
})

test('the provider’s event settles it', async () => {
  const fake = await crewed()
  fake.calls.plan({ operation: 'mailer.send', fate: 'unknown-happened' })
  await arrives(fake, asking())
  const [id = ''] = [...fake.mails.keys()].slice(-1)
  const event = {
    kind: 'sent',
    charterId: `mail-${id}`,
    tag: keyTag(`mail/${id}/answer`),
    messageId: '<m@ses.test>',
    to: [],
  } as const
  const { delivered } = await recordSendEvent(fake.world(), event)
  await delivered
  await settleDown(fake)
  expect(answers(fake)).toHaveLength(1)
  expect(words(fake.slack.at(-1)!)).toContain('*Answered* by mail')
})

test('a receipt for days off names the seat that they have then, and what becomes of it', async () => {
  const operator = { ...OPERATOR, mailReceipts: true }
  const fake = fakeWorld({ operator, entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  await alsoApproved(fake, CREW)
  const from = [{ name: 'Gene', address: 'gene@example-mail.test' }]
  await arrives(fake, carolesMail({ from, subject: 'Saturday', text: "I'm away May 29 to June 1.\n\nGene\n" }))
  const answer = answers(fake).at(-1)?.text
  expect(answer).toContain(
    'Gene Oakes: away Fri May 29 to Mon Jun 1\n  You are Captain on Quinn, Sat May 30, 3:00–7:00 PM PDT.',
  )
  expect(answer).toContain('It stays so until a manager opens the seat')
})

test('a receipt is sent only where the operator wants one', async () => {
  const without = await crewed()
  expect(answers(without)).toEqual([])
  const fake = fakeWorld({ operator: { ...OPERATOR, mailReceipts: true } })
  await tick(fake)
  await arrives(fake, crewMail())
  expect(answers(fake)).toHaveLength(1)
  expect(answers(fake)[0]?.text).toContain('Your mail was understood so:')
  expect(answers(fake)[0]?.text).toContain('Captain: Gene Oakes')
})

describe.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened'])(
  '%s',
  (fate) => {
    test.each(['mails.create', 'mails.change', 'desk.change', 'mailer.send', 'chat.post'])(
      'at %s: sent once, or held',
      async (operation) => {
        const fake = await crewed()
        fake.deliver(asking())
        fake.calls.plan({ operation, fate })
        await settleDown(fake)
        const mail = [...fake.mails.values()].at(-1) as unknown as Mail
        const { length } = answers(fake)
        const isHeld = Boolean(mail.owed.answer?.held)
        expect(isHeld ? length <= 1 : length === 1).toBe(true)
        if (!(fate.startsWith('unknown') || fate.startsWith('crash'))) expect(isHeld).toBe(false)
        expect(Boolean(mail.answered)).toBe(!isHeld)
        expect(words(fake.slack.at(-1)!)).toContain(isHeld ? 'send_arrived' : '*Answered* by mail')
      },
    )
  },
)
