// Tokens, members and the wall between teams, by the real WebClient.
import { expect, test } from 'vitest'
import { CHANNEL, folder, refused, SAM, startSlack } from './harness.ts'

test('auth.test says which team and bot the token is for', async () => {
  const slack = await startSlack()
  const { teamId, botUserId, botId } = slack.jada.slack
  expect(await slack.client().auth.test()).toMatchObject({
    ok: true,
    team_id: teamId,
    user_id: botUserId,
    bot_id: botId,
  })
})

test('tokens that are missing, unknown or of the wrong kind are refused', async () => {
  const slack = await startSlack()
  const call = (token: string, method = 'auth.test') => refused(slack.client(token).apiCall(method))

  expect((await (await fetch(`${slack.base}/api/auth.test`, { method: 'POST' })).json()) as unknown).toEqual({
    ok: false,
    error: 'not_authed',
  })
  expect(await call('xoxb-nobody')).toMatchObject({ error: 'invalid_auth' })
  expect(await call(slack.jada.slack.appToken)).toMatchObject({ error: 'not_allowed_token_type' })
  expect(await call(slack.jada.slack.botToken, 'apps.connections.open')).toMatchObject({
    error: 'not_allowed_token_type',
  })
  expect(await call(slack.jada.slack.botToken, 'chat.shout')).toMatchObject({ error: 'unknown_method' })
})

test('a token may come in the form, and the arguments as JSON', async () => {
  const slack = await startSlack()
  const token = slack.jada.slack.botToken
  const post = async (method: string, init: RequestInit) =>
    (await fetch(`${slack.base}/api/${method}`, { method: 'POST', ...init })).json()

  expect(await post('auth.test', { body: new URLSearchParams({ token }) })).toMatchObject({ ok: true })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' }
  const body = JSON.stringify({ channel: CHANNEL, text: 'Zoë', blocks: [{ type: 'divider' }] })
  expect(await post('chat.postMessage', { headers, body })).toMatchObject({ ok: true, message: { text: 'Zoë' } })
  expect(await post('chat.postMessage', { headers, body: '[' })).toEqual({ ok: false, error: 'invalid_json' })
})

test('members are found by id and by address, and listed in pages', async () => {
  const client = (await startSlack()).client()
  const { user } = await client.users.lookupByEmail({ email: 'sam@jada-sailing.test' })
  expect(user).toMatchObject({ id: SAM, real_name: 'Sam Ortega', tz: 'America/Los_Angeles', tz_offset: -25_200 })
  expect(await refused(client.users.info({ user: 'U0NOBODY' }))).toMatchObject({ error: 'user_not_found' })
  expect(await refused(client.users.lookupByEmail({ email: 'x@y.test' }))).toMatchObject({ error: 'users_not_found' })

  const names: unknown[] = []
  for await (const page of client.paginate('users.list', { limit: 4 })) {
    names.push(...((page as { members?: { name: string }[] }).members ?? []).map(({ name }) => name))
  }
  expect(names).toContain('carole')
  expect(names).not.toContain('darrell')
  expect(new Set(names).size).toBe(10)
})

test("one team's token sees nothing of the other team", async () => {
  const slack = await startSlack()
  const { ts = '' } = await slack.client().chat.postMessage({ channel: CHANNEL, text: 'ours' })
  const other = slack.client(slack.queen.slack.botToken)

  for (const call of [
    other.conversations.history({ channel: CHANNEL }),
    other.conversations.info({ channel: CHANNEL }),
    other.chat.postMessage({ channel: CHANNEL, text: 'x' }),
    other.chat.postMessage({ channel: SAM, text: 'x' }),
    other.chat.update({ channel: CHANNEL, ts, text: 'x' }),
  ]) {
    expect(await refused(call)).toMatchObject({ error: 'channel_not_found' })
  }
  expect(await refused(other.users.info({ user: SAM }))).toMatchObject({ error: 'user_not_found' })
  expect(await refused(other.conversations.open({ users: SAM }))).toMatchObject({ error: 'user_not_found' })
})

test('planted faults answer in the words of Slack', async () => {
  const slack = await startSlack()
  const client = slack.client()
  const plant = (kind: '429' | '500' | '403' | 'expired') =>
    slack.ground.faults.plant({ service: 'slack', kind, times: 1 })

  plant('429')
  await expect(client.auth.test()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 })
  plant('500')
  await expect(client.auth.test()).rejects.toMatchObject({ code: 'slack_webapi_http_error', statusCode: 500 })
  plant('403')
  expect(await refused(client.auth.test())).toMatchObject({ error: 'missing_scope' })
  plant('expired')
  expect(await refused(client.auth.test())).toMatchObject({ error: 'token_expired' })
})

test('a message whose answer was lost is in the history all the same', async () => {
  const slack = await startSlack()
  const client = slack.client()
  slack.ground.faults.plant({ service: 'slack', kind: 'accepted-then-reset', times: 1, operation: 'chat.postMessage' })

  await expect(client.chat.postMessage({ channel: CHANNEL, text: 'once' })).rejects.toMatchObject({
    code: 'slack_webapi_request_error',
  })
  expect((await client.conversations.history({ channel: CHANNEL })).messages).toMatchObject([{ text: 'once' }])
  expect(slack.ground.log.after(0)).toMatchObject([
    { service: 'slack', operation: 'chat.postMessage', key: CHANNEL, status: 0, fault: 'accepted-then-reset' },
    { service: 'slack', operation: 'conversations.history', key: CHANNEL, status: 200 },
  ])
})

test('messages, direct messages and the last ts are still there after a restart', async () => {
  const dir = folder()
  const before = await startSlack({ dir })
  const { ts = '' } = await before.client().chat.postMessage({ channel: SAM, text: 'kept' })
  await before.client().chat.delete({ channel: 'D0JSAM0001', ts })
  const kept = await before.client().chat.postMessage({ channel: SAM, text: 'kept' })

  const after = await startSlack({ dir })
  const { messages } = await after.client().conversations.history({ channel: 'D0JSAM0001' })
  expect(messages).toMatchObject([{ text: 'kept', ts: kept.ts }])
  const next = await after.client().chat.postMessage({ channel: SAM, text: 'next' })
  expect(Number(next.ts)).toBeGreaterThan(Number(kept.ts))
})
