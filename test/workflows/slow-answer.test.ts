// A request is slow, and meanwhile the store fails: nobody else may begin the same thing.
import { expect, test } from 'vitest'
import { Failure } from '../../src/failure.ts'
import { resume } from '../../src/workflows/resume.ts'
import { approving, posts, settleDown, surviving } from '../fakes/acting.ts'
import { SECOND } from '../fakes/clock.ts'
import { QUINN, SAM } from '../fakes/jada.ts'
import { proposed } from '../fakes/scenes.ts'
import type { FakeWorld } from '../fakes/world.ts'

test('a write that fails while a post is under way doesn’t let the post be made a second time', async () => {
  let letGo = () => {}
  const slow = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const fake = await proposed()
  holdPost(fake, slow)
  const approved = surviving(fake, () => approving(fake, SAM))
  await until(() => fake.charter(QUINN).owed.summary !== undefined && fake.charter(QUINN).owed.page === undefined)
  fake.clock.pass(4 * SECOND)
  fake.calls.plan({ operation: 'charters.change', fate: 'not-done' })
  const failed = () => fake.calls.list.some(({ fate }) => fate === 'not-done')
  await until(failed)
  // What is written again a moment later keeps the lease for six seconds more.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  fake.clock.pass(4 * SECOND)
  await surviving(fake, () => resume(fake.world(), 'charters', QUINN))
  letGo()
  await approved
  await settleDown(fake)
  expect(posts(fake, '/summary')).toHaveLength(1)
})

test('a post that is slower than the lease, while no write goes through, is waited for before it is made again', async () => {
  let letGo = () => {}
  const slow = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const fake = await proposed()
  holdPost(fake, slow)
  const approved = surviving(fake, () => approving(fake, SAM))
  await until(() => fake.charter(QUINN).owed.summary !== undefined && fake.charter(QUINN).owed.page === undefined)

  const first = fake.world()
  const { charters } = first
  const noWrite = new Failure({ service: 'DynamoDB', operation: 'save', outcome: 'not-done', retry: 'later' })
  Object.assign(first, { charters: { ...charters, change: () => Promise.reject(noWrite) } })
  fake.clock.pass(12 * SECOND)
  const second = fake.restart()
  await surviving(fake, () => resume(second, 'charters', QUINN))
  expect(fake.charter(QUINN).lease).toBeUndefined()
  expect(posts(fake, '/summary')).toHaveLength(0)
  expect(fake.charter(QUINN).owed.summary?.problems?.join()).toContain('may still be under way')

  letGo()
  await approved
  await settleDown(fake)
  expect(posts(fake, '/summary')).toHaveLength(1)
})

test('a send whose claim is answered after the lease has run out does not begin: whoever came next has asked a person', async () => {
  let letGo = () => {}
  const slow = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const fake = await proposed()
  const notice = () => fake.charter(QUINN).owed['notice:darrell']
  holdAnswer(fake, () => notice()?.claimed !== undefined, slow)
  const approved = surviving(fake, () => approving(fake, SAM))
  await until(() => notice()?.claimed !== undefined)

  fake.clock.pass(20 * SECOND)
  const second = fake.restart()
  await surviving(fake, () => resume(second, 'charters', QUINN))
  expect(notice()?.held).toBe(true)
  letGo()
  await approved
  await settleDown(fake)
  expect(fake.sent.filter(({ key }) => key.startsWith(`${QUINN}/notice/darrell/`))).toEqual([])
})

function holdAnswer(fake: FakeWorld, when: () => boolean, slow: Promise<void>): void {
  const { charters } = fake.world()
  let held = false
  const change: typeof charters.change = async (id, decide) => {
    const changed = await charters.change(id, decide)
    if (when() && !held) {
      held = true
      await slow
    }
    return changed
  }
  Object.assign(fake.world(), { charters: { ...charters, change } })
}

function holdPost(fake: FakeWorld, slow: Promise<void>): void {
  const { chat } = fake.world()
  let held = false
  const post: typeof chat.post = async (to, message, key, below) => {
    if (key.endsWith('/summary') && !held) {
      held = true
      await slow
    }
    return chat.post(to, message, key, below)
  }
  Object.assign(fake.world(), { chat: { ...chat, post } })
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10))
}
