// Who is away is known before anybody is named, and asked about where they have a seat already.
import { describe, expect, test } from 'vitest'
import { undo } from '../../src/domain/decide.ts'
import { newMember, sayAway, sayFree, unsay } from '../../src/domain/member.ts'
import { placeMail, TIME_OFF } from '../../src/workflows/place-mail.ts'
import { sayTimeOff } from '../../src/workflows/say-time-off.ts'
import {
  approving,
  buttonOn,
  cards,
  ended,
  posts,
  press,
  revive,
  settleDown,
  surviving,
  tick,
  words,
} from '../fakes/acting.ts'
import { pressOn, read, say } from '../fakes/commanding.ts'
import { lastTo, pressing } from '../fakes/crew-acting.ts'
import { carolesMail, QUINN, SAM, TUESDAY } from '../fakes/jada.ts'
import { crewed, proposed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

const MEMORIAL = { from: '2026-05-29', to: '2026-05-31' }

async function says(fake: FakeWorld, kind: 'away' | 'free', crew: string): Promise<void> {
  const { delivered } = await sayTimeOff(fake.world(), {
    kind,
    crew,
    ...MEMORIAL,
    by: 'Angela Wynn',
    said: 'this weekend',
  })
  await delivered
}

test('a mail that names somebody who is away says so on its card', async () => {
  const fake = await proposed(['- Host: Keely Hart'])
  await says(fake, 'away', 'angela')
  fake.deliver(carolesMail({ subject: 'Quinn May 30', text: 'Quinn on 5/30\n\n- 1st Mate: Angela Wynn\n' }))
  await tick(fake)
  expect(words(cards(fake).at(-1)!)).toContain('Angela Wynn is away Fri May 29 to Sun May 31.')
})

test('who says that they are away and has a seat is asked about on a card, once', async () => {
  const fake = await crewed()
  await says(fake, 'away', 'angela')
  await says(fake, 'away', 'angela')
  await settleDown(fake)
  const asked = posts(fake, '/card/cover-')
  expect(asked).toHaveLength(1)
  expect(words(asked[0]!)).toContain('Angela Wynn is 1st Mate, and away Fri May 29 to Sun May 31.')
  expect(fake.charter(QUINN).seats.find(({ crew }) => crew === 'angela')?.standing).toBe('confirmed')

  expect(await pressing(fake, 'cover_start', SAM, asked[0])).toBe('started')
  await settleDown(fake)
  expect(fake.charter(QUINN).seats.find(({ seat }) => seat === 'first_mate')).toMatchObject({ standing: 'open' })
  expect(words(lastTo(fake, '/notice/angela'))).toContain('you are off')
  expect(posts(fake, '/offer/')[0]?.key).toContain('dan')
})

test('who is there after all is asked about no more', async () => {
  const fake = await crewed()
  await says(fake, 'away', 'angela')
  await says(fake, 'free', 'angela')
  await settleDown(fake)
  expect(words(lastTo(fake, '/card/cover-'))).toContain('There after all')
  expect(fake.member('angela')?.away).toEqual([])
})

test('a manager may leave them in their seat', async () => {
  const fake = await crewed()
  await says(fake, 'away', 'angela')
  expect(await pressing(fake, 'cover_dismiss', SAM, lastTo(fake, '/card/cover-'))).toBe('dismissed')
  await says(fake, 'away', 'angela')
  await settleDown(fake)
  expect(posts(fake, '/card/cover-')).toHaveLength(1)
})

test('who is away is not asked to cover', async () => {
  const fake = await crewed()
  await says(fake, 'away', 'dan')
  await pressing(fake, 'answer_no', 'U0JANGE006', lastTo(fake, '/notice/angela'))
  await settleDown(fake)
  expect(words(lastTo(fake, '/card/cover-'))).toMatch(
    /1\. Marisol Vega.*Not asked: Dan Rickard is away Fri May 29 to Sun May 31/s,
  )
})

test('a crew member’s mail about days off is noted by a manager’s click', async () => {
  const fake = await crewed()
  fake.deliver(
    carolesMail({
      from: [{ name: 'Dan Rickard', address: 'dan@example-mail.test' }],
      subject: 'days off',
      text: 'Hi, I am away June 3-10.\n\nDan\n',
    }),
  )
  await tick(fake)
  const card = posts(fake, 'mail/').at(-1)!
  expect(words(card)).toContain('Somebody is away, or free')
  expect(fake.member('dan')).toBeUndefined()
  expect(
    await ended(placeMail(fake.world(), buttonOn(fake, { action: 'note_time_off', on: card })!, TIME_OFF, SAM)),
  ).toEqual({
    kind: 'noted',
  })
  await settleDown(fake)
  expect(fake.member('dan')?.away).toMatchObject([{ from: '2026-06-03', to: '2026-06-10', by: 'Sam Ortega' }])
  expect(words(posts(fake, 'mail/').at(-1)!)).toContain('*Noted* by Sam Ortega')
})

test('an approved mail that declines and tells of days off does both', async () => {
  const fake = await crewed()
  fake.deliver(
    carolesMail({
      from: [{ name: 'Darrell Finch', address: 'darrell@example-mail.test' }],
      subject: 'Re: 2nd Mate · Quinn, Sat May 30',
      text: 'I can’t make it Saturday, kid’s graduation.\n\nDarrell\n',
    }),
  )
  await tick(fake)
  await approving(fake, SAM)
  await settleDown(fake)
  expect(fake.charter(QUINN).seats.find(({ crew }) => crew === 'darrell')?.standing).toBe('declined')
  expect(fake.member('darrell')?.away).toMatchObject([{ from: '2026-05-30', to: '2026-05-30' }])
  expect(posts(fake, '/card/cover-')).toHaveLength(1)
})

async function darrellDeclines(fake: FakeWorld): Promise<void> {
  fake.deliver(
    carolesMail({
      from: [{ name: 'Darrell Finch', address: 'darrell@example-mail.test' }],
      subject: 'Re: 2nd Mate · Quinn, Sat May 30',
      text: 'I can’t make it Saturday, kid’s graduation.\n\nDarrell\n',
    }),
  )
  await tick(fake)
  await approving(fake, SAM)
  await settleDown(fake)
}

describe('undone, an approval', () => {
  test('takes back the days off that it wrote down, after saying so', async () => {
    const fake = await crewed()
    await darrellDeclines(fake)
    expect(words(posts(fake, '/card/p-').at(-1)!)).toContain('no longer noted: Darrell Finch: away Sat May 30')
    await press(fake, undo, { action: 'undo', by: SAM, on: posts(fake, '/card/p-').at(-1) })
    await settleDown(fake)
    expect(fake.member('darrell')?.away).toEqual([])
    expect(fake.charter(QUINN).seats.find(({ crew }) => crew === 'darrell')?.standing).toBe('confirmed')
  })

  test('by command as well, and only what it wrote down itself', async () => {
    const fake = await crewed()
    await says(fake, 'away', 'darrell')
    await darrellDeclines(fake)
    const answer = await say(fake, SAM, `${QUINN} undo`)
    expect(read(answer)).toContain('no longer noted: Darrell Finch: away Sat May 30')
    await pressOn(fake, SAM, answer, 'Undo it')
    await settleDown(fake)
    expect(fake.charter(QUINN).seats.find(({ crew }) => crew === 'darrell')?.standing).toBe('confirmed')
    expect(fake.member('darrell')?.away).toMatchObject([MEMORIAL])
  })
})

test('days that an approval gave free are off again when it is undone', () => {
  const away = { from: '2026-06-01', to: '2026-06-10', by: 'Dan', at: TUESDAY.toISOString() }
  const off = sayAway(newMember('dan'), away)
  const free = sayFree(off, { from: '2026-06-03', to: '2026-06-04' }, away.at, 'p-1')
  expect(free.away).toMatchObject([{ to: '2026-06-02' }, { from: '2026-06-05' }])
  const again = unsay(free, 'p-1', away.at).away
  expect(
    ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'].filter((day) =>
      again.some(({ from, to }) => from <= day && day <= to),
    ),
  ).toHaveLength(4)
  expect(unsay(unsay(free, 'p-1', away.at), 'p-1', away.at).away).toEqual(again)
})

test('a word about days off outlives a process that dies at any call of it', async () => {
  for (const fate of ['crash-before', 'crash-after'] as const) {
    for (let strike = 1; strike <= 14; strike += 1) {
      const fake = await crewed()
      fake.calls.plan({ at: fake.calls.list.length + strike, fate })
      await surviving(fake, () => says(fake, 'away', 'angela'))
      revive(fake)
      if (!fake.member('angela')) await says(fake, 'away', 'angela')
      await settleDown(fake)
      expect(posts(fake, '/card/cover-')).toHaveLength(1)
    }
  }
})
