// Triggers and response_urls: how long and how often they work, and what they do.
import type { ModalView } from '@slack/types'
import { expect, test } from 'vitest'
import { bareApp, CHANNEL, PRIYA, refused, SAM, type Slack, section, startSlack } from './harness.ts'

const MODAL: ModalView = { type: 'modal', title: { type: 'plain_text', text: 'Edit' }, blocks: [] }

/** Types a command, and gives what the app could do with it. */
async function typed(slack: Slack) {
  const app = await bareApp((_, response) => response.end())
  slack.pointAt(app.url)
  await slack.hands.command('jada', SAM, CHANNEL, '/crew')
  const fields = new URLSearchParams(app.received[0]?.body)
  const url = fields.get('response_url') ?? ''
  const respond = (content: unknown, to = url) => fetch(to, { method: 'POST', body: JSON.stringify(content) })
  return { trigger: fields.get('trigger_id') ?? '', url, respond }
}

test('a trigger opens one view', async () => {
  const slack = await startSlack()
  const client = slack.client()
  const { trigger } = await typed(slack)
  const { view } = await client.views.open({ trigger_id: trigger, view: MODAL })
  expect(slack.hands.modal('jada', SAM)?.id).toBe(view?.id)

  const again = (id: string) => refused(client.views.open({ trigger_id: id, view: MODAL }))
  expect(await again(trigger)).toMatchObject({ error: 'exchanged_trigger_id' })
  expect(await again('1.2.3')).toMatchObject({ error: 'invalid_trigger_id' })
})

test('a trigger that is too old opens nothing', async () => {
  const slack = await startSlack({ limits: { triggerMs: -1 } })
  const { trigger } = await typed(slack)
  expect(await refused(slack.client().views.open({ trigger_id: trigger, view: MODAL }))).toMatchObject({
    error: 'expired_trigger_id',
  })
})

test("a bad view is refused with the place where it's wrong", async () => {
  const slack = await startSlack()
  const { trigger } = await typed(slack)
  const view: ModalView = { ...MODAL, title: { type: 'plain_text', text: 'A title that is far too long' } }
  expect(await refused(slack.client().views.open({ trigger_id: trigger, view }))).toEqual({
    error: 'invalid_arguments',
    messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
  })
})

test('an update of a view with an old hash, or of none, is refused', async () => {
  const slack = await startSlack()
  const client = slack.client()
  const { trigger } = await typed(slack)
  const { view } = await client.views.open({ trigger_id: trigger, view: MODAL })
  const update = { view_id: view?.id ?? '', hash: view?.hash ?? '', view: MODAL }
  await client.views.update(update)
  expect(await refused(client.views.update(update))).toMatchObject({ error: 'hash_conflict' })
  expect(await refused(client.views.update({ view_id: 'V0', view: MODAL }))).toMatchObject({ error: 'not_found' })
})

test('modals stack up to three', async () => {
  const slack = await startSlack()
  const client = slack.client()
  await client.views.open({ trigger_id: (await typed(slack)).trigger, view: MODAL })
  await client.views.push({ trigger_id: (await typed(slack)).trigger, view: MODAL })
  await client.views.push({ trigger_id: (await typed(slack)).trigger, view: MODAL })
  const { trigger } = await typed(slack)
  expect(await refused(client.views.push({ trigger_id: trigger, view: MODAL }))).toMatchObject({
    error: 'push_limit_reached',
  })
})

test('a response_url works five times, then no more', async () => {
  const slack = await startSlack()
  const { respond } = await typed(slack)
  for (const text of ['1', '2', '3', '4', '5']) expect((await respond({ text })).status).toBe(200)

  const sixth = await respond({ text: '6' })
  expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }])
  expect(slack.hands.messages('jada', SAM, CHANNEL).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5'])
  expect(slack.hands.messages('jada', PRIYA, CHANNEL)).toEqual([])
})

test('a response_url that is too old, or unknown, no longer works', async () => {
  const slack = await startSlack({ limits: { responseUrlMs: -1 } })
  const { respond } = await typed(slack)
  expect(await (await respond({ text: 'late' })).json()).toEqual({ ok: false, error: 'expired_url' })
  expect((await respond({ text: 'x' }, `${slack.base}/hooks/guessed`)).status).toBe(404)
})

test('what comes by response_url is checked like any message', async () => {
  const slack = await startSlack()
  const { url, respond } = await typed(slack)
  expect(await (await respond({ blocks: [section('')] })).json()).toMatchObject({ error: 'invalid_blocks' })
  expect(await (await respond({})).json()).toEqual({ ok: false, error: 'no_text' })
  expect((await fetch(url, { method: 'POST', body: 'text' })).status).toBe(400)
})

test('the message whose button was pressed can be replaced and deleted', async () => {
  const slack = await startSlack()
  const app = await bareApp((_, response) => response.end())
  slack.pointAt(app.url)
  const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } } as const
  const blocks = [{ type: 'actions', elements: [button] } as const]
  const { ts = '' } = await slack.client().chat.postMessage({ channel: CHANNEL, text: 'Go?', blocks })
  await slack.hands.press('jada', SAM, { channel: CHANNEL, ts, actionId: 'go' })
  const { response_url: url } = JSON.parse(new URLSearchParams(app.received[0]?.body).get('payload') ?? '')
  const respond = (content: unknown) => fetch(url, { method: 'POST', body: JSON.stringify(content) })

  await respond({ replace_original: true, text: 'Gone' })
  expect(slack.hands.messages('jada', PRIYA, CHANNEL)).toMatchObject([{ ts, text: 'Gone' }])
  await respond({ delete_original: true })
  expect(slack.hands.messages('jada', PRIYA, CHANNEL)).toEqual([])
})
