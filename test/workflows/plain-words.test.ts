// People say it in Slack in their own words: a change becomes the card that a mail would, a question its answer.
import { describe, expect, test } from 'vitest'
import { reject, undo } from '../../src/domain/decide.ts'
import { hearWords } from '../../src/workflows/hear-words.ts'
import { placeMail, TIME_OFF } from '../../src/workflows/place-mail.ts'
import { approving, cards, ended, posts, press, revive, settleDown, surviving, tick, words } from '../fakes/acting.ts'
import type { Fate } from '../fakes/calls.ts'
import { CREW, GENE, jonathanEntry, OPERATOR, QUINN, quinnEntry, SAM } from '../fakes/jada.ts'
import { alsoApproved, crewed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const CAROLE = 'U0JCAROL03'
const NOBODY = 'U0JSTRANGE'

function said(text: string, by: string, but: { readonly ts?: string; readonly direct?: boolean } = {}) {
  const { ts = '1779811200.000100', direct = false } = but
  return { team: 'T0JTEAM0001', channel: direct ? 'D0J' : OPERATOR.channel, ts, user: by, direct, text }
}

async function hear(fake: FakeWorld, text: string, by: string, but: { ts?: string; direct?: boolean } = {}) {
  const { delivered, kind } = await hearWords(fake.world(), said(text, by, but))
  await delivered
  return kind
}

const answers = (fake: FakeWorld) => posts(fake, 'said/').map(words)

test('a change is a proposal with its card in the channel, and the thread says what was understood', async () => {
  const fake = await crewed()
  await hear(fake, "swap Angela for Dan on Quinn's, she has a wedding", CAROLE)
  const card = cards(fake).at(-1)
  expect(card?.message.text).toContain('said by Carole Beck, waits for a manager')
  expect(words(card!)).toContain('Original message')
  expect(words(card!)).toContain('/client/T0JTEAM0001/C0JCHART001/thread/C0JCHART001-1779811200.000100')
  const [answer] = posts(fake, 'said/')
  expect(answer).toMatchObject({ channel: OPERATOR.channel, below: '1779811200.000100' })
  expect(words(answer!)).toContain('1st Mate: Dan Rickard')
  expect(words(answer!)).toContain('nothing changes before a manager approves')
  expect(fake.charter(QUINN).revision).toBe(2)
  await approving(fake, SAM)
  expect(fake.charter(QUINN).seats.find(({ seat }) => seat === 'first_mate')).toMatchObject({ crew: 'dan' })
})

test('a manager who may not assign by mail may say who sails', async () => {
  const fake = await crewed()
  await hear(fake, 'captain for Quinn is Marisol', SAM)
  expect(words(cards(fake).at(-1)!)).toContain('"approve"')
  expect(answers(fake)[0]).toContain('Its card stands in the channel, with Approve')
})

test('the same message, delivered four times and as two events, has the effect of one', async () => {
  const fake = await crewed()
  const before = cards(fake).length
  const all = await Promise.all(Array.from({ length: 4 }, () => hear(fake, 'captain for Quinn is Marisol', CAROLE)))
  expect(all.filter((kind) => kind === 'heard')).toHaveLength(1)
  expect(cards(fake)).toHaveLength(before + 1)
  expect(posts(fake, 'said/')).toHaveLength(1)
})

test('crew speaks for itself', async () => {
  const fake = await crewed()
  await hear(fake, "can't make Quinn, sorry", GENE, { direct: true })
  expect(posts(fake, 'said/')[0]).toMatchObject({ channel: 'D0J', below: undefined })
  expect(answers(fake)[0]).toContain('You can’t make it; you are Captain')
  expect(answers(fake)[0]).toContain('Until one does you are still down for it')
})

test('who can’t make a day with two charters, but has a seat on one, is heard as of that one', async () => {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  await alsoApproved(fake, CREW)
  await hear(fake, "can't make Saturday", GENE, { direct: true })
  expect(answers(fake)[0]).toContain('Quinn, Sat May 30, 3:00–7:00 PM PDT')
  expect(answers(fake)[0]).toContain('You can’t make it; you are Captain')
})

test('who is away for some days hears which seat that is, and what noting it does', async () => {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  await alsoApproved(fake, CREW)
  await hear(fake, "I'm away May 29 to June 1", GENE, { direct: true })
  expect(answers(fake)[0]).toContain('You are Captain on Quinn, Sat May 30, 3:00–7:00 PM PDT.')
  expect(answers(fake)[0]).toContain('a card in the channel asks the managers about cover')
  const id = posts(fake, 'said/')[0]?.key.slice('said/'.length) ?? ''
  expect(await ended(placeMail(fake.world(), id, TIME_OFF, GENE))).toEqual({ kind: 'noted' })
  await settleDown(fake)
  expect(answers(fake)[0]).toContain('until one of them opens the seat it stays as it is')
  expect(posts(fake, '/card/cover-')).toHaveLength(1)
})

test.each([
  ['who is on Quinn?', 'Captain: Gene Oakes; 1st Mate: Angela Wynn'],
  ["who's on Saturday", 'Captain: Gene Oakes'],
  ['who is sailing this weekend?', 'Captain: Gene Oakes'],
  ['what time is Quinn', 'boarding 2:30 PM PDT'],
  ['when do I sail next?', 'Captain, confirmed; Sat May 30'],
  ['am I on Sunday?', 'You are on no charter then.'],
  ["who's on Monday?", 'No charter sails then.'],
  ['who is the captain?', 'Which charter do you mean?'],
])('“%s” is answered in its thread', async (text, answer) => {
  const fake = await crewed()
  const before = cards(fake).length
  await hear(fake, text, GENE)
  expect(answers(fake)[0]).toContain(answer)
  expect(cards(fake)).toHaveLength(before)
  expect(posts(fake, 'mail/')).toEqual([])
})

test('who is on no roster sees first names, and changes nothing without a manager who vouches', async () => {
  const fake = await crewed()
  await hear(fake, 'who is on Quinn?', NOBODY, { ts: '1779811200.000200' })
  expect(answers(fake)[0]).toContain('Captain: Gene;')
  expect(answers(fake)[0]).not.toContain('Oakes')
  await hear(fake, 'captain for Quinn is Marisol', NOBODY, { ts: '1779811200.000300' })
  expect(answers(fake)[1]).toContain('a manager has to vouch')
  expect(words(cards(fake).at(-1)!)).not.toContain('"approve"')
  await hear(fake, 'am I on Quinn?', NOBODY, { ts: '1779811200.000400' })
  expect(answers(fake)[2]).not.toContain('Oakes')
})

test('two charters that day: whoever said it says which, and so could a manager', async () => {
  const fake = fakeWorld({ entries: [quinnEntry(), jonathanEntry()] })
  await tick(fake)
  await hear(fake, 'Captain for Saturday is Gene', CAROLE)
  expect(answers(fake)[0]).toContain('Which charter is meant?')
  expect(answers(fake)[0]).toContain('"place_mail"')
  const [id = ''] = [...fake.mails.keys()]
  expect(await ended(placeMail(fake.world(), id, QUINN, GENE))).toEqual({ kind: 'not-allowed' })
  expect(await ended(placeMail(fake.world(), id, QUINN, CAROLE))).toEqual({ kind: 'placed' })
  expect(answers(fake)[0]).toContain('is meant, says Carole Beck')
  expect(cards(fake)).toHaveLength(1)
})

test('whoever said it hears in the thread what a manager made of it, once for each word', async () => {
  const fake = await crewed()
  await hear(fake, 'captain for Quinn is Marisol', CAROLE)
  const card = cards(fake).at(-1)
  await approving(fake, SAM, card)
  await settleDown(fake)
  const told = () => posts(fake, '/verdict/')
  expect(told()).toMatchObject([{ channel: OPERATOR.channel, below: '1779811200.000100' }])
  expect(words(told()[0]!)).toContain('Sam Ortega approved this for Quinn')
  expect(words(told()[0]!)).toContain('Captain: Marisol Vega')
  await press(fake, undo, { action: 'undo', by: SAM, on: card })
  await settleDown(fake)
  expect(told()).toHaveLength(2)
  expect(words(told()[1]!)).toContain('Sam Ortega took this back')
})

test('a no is told with its reason; a manager who decides about their own words is told nothing more', async () => {
  const fake = await crewed()
  await hear(fake, "can't make Quinn, sorry", GENE, { direct: true })
  await press(fake, (charter, judgement) => reject(charter, judgement, 'ask Marisol first'), {
    action: 'reject',
    by: SAM,
  })
  await settleDown(fake)
  expect(posts(fake, '/verdict/')).toMatchObject([{ channel: 'D0J', below: undefined }])
  expect(words(posts(fake, '/verdict/')[0]!)).toContain('Sam Ortega said no to this for Quinn')
  expect(words(posts(fake, '/verdict/')[0]!)).toContain('“ask Marisol first”')

  await hear(fake, 'captain for Quinn is Marisol', SAM, { ts: '1779811200.000900' })
  await approving(fake, SAM)
  await settleDown(fake)
  expect(posts(fake, '/verdict/')).toHaveLength(1)
})

test('what was not understood gets one sentence with an example', async () => {
  const fake = await crewed()
  await hear(fake, 'the bilge pump makes a funny noise again', GENE)
  expect(answers(fake)[0]).toContain('I did not understand that. Say it like “swap Angela for Dan on Danika”')
})

describe.each<Fate>(['crash-before', 'crash-after', 'not-done', 'unknown-happened', 'unknown-not-happened'])(
  '%s',
  (fate) => {
    test('while it is told what became of it: told once', async () => {
      const fake = await crewed()
      await hear(fake, 'captain for Quinn is Marisol', CAROLE)
      fake.calls.plan({ operation: 'chat.post', about: '/verdict/', fate })
      await surviving(fake, () => approving(fake, SAM))
      revive(fake)
      await settleDown(fake)
      expect(posts(fake, '/verdict/')).toHaveLength(1)
    })

    test.each(['mails.create', 'mails.change', 'charters.change', 'chat.post'])(
      'at %s: one card, one answer',
      async (operation) => {
        const fake = await crewed()
        const before = cards(fake).length
        fake.calls.plan({ operation, fate })
        for (let delivery = 0; delivery < 3; delivery += 1) {
          await surviving(fake, () => hear(fake, 'captain for Quinn is Marisol', CAROLE))
          revive(fake)
        }
        await settleDown(fake)
        expect(cards(fake)).toHaveLength(before + 1)
        expect(posts(fake, 'said/')).toHaveLength(1)
      },
    )
  },
)
