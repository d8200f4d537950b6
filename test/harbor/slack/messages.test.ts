// The bot's messages, by the real WebClient.
import { expect, test } from 'vitest'
import { CHANNEL, PRIYA, refused, SAM, section, startSlack } from './harness.ts'

test('a posted message comes back in the history with its blocks and, when asked for, its metadata', async () => {
  const slack = await startSlack()
  const client = slack.client()
  const metadata = { event_type: 'card', event_payload: { key: 'quinn-may-30#1', seats: 4 } }
  const posted = await client.chat.postMessage({
    channel: CHANNEL,
    text: 'Card',
    blocks: [section('*Quinn*')],
    metadata,
  })

  const seen = await client.conversations.history({ channel: CHANNEL, include_all_metadata: true })
  expect(seen.messages?.[0]).toMatchObject({ ts: posted.ts, text: 'Card', metadata, bot_id: slack.jada.slack.botId })
  expect(seen.messages?.[0]?.blocks?.[0]?.block_id).toMatch(/^\S+$/)
  expect((await client.conversations.history({ channel: CHANNEL })).messages?.[0]?.metadata).toBeUndefined()
})

test('a message to a user id opens the direct message with that user', async () => {
  const slack = await startSlack()
  const client = slack.client()
  expect(await refused(client.conversations.history({ channel: 'D0JSAM0001' }))).toMatchObject({
    error: 'channel_not_found',
  })

  const { channel } = await client.chat.postMessage({ channel: SAM, text: 'Hello Sam' })
  expect((await client.conversations.open({ users: SAM })).channel?.id).toBe(channel)
  expect(slack.hands.messages('jada', SAM, channel ?? '').map(({ text }) => text)).toEqual(['Hello Sam'])
  expect(() => slack.hands.messages('jada', PRIYA, channel ?? '')).toThrow('is in no channel')
})

test('every ts is above the one before, in business time, also when time is turned back', async () => {
  const slack = await startSlack()
  const client = slack.client()
  const first = await client.chat.postMessage({ channel: CHANNEL, text: '1' })
  slack.ground.clock.turnTo(new Date('2026-05-20T16:00:00Z'))
  const second = await client.chat.postMessage({ channel: CHANNEL, text: '2' })

  expect(first.ts).toMatch(/^17798\d{5}\.\d{6}$/)
  expect(Number(second.ts)).toBeGreaterThan(Number(first.ts))
})

test('history pages from the newest, between bounds', async () => {
  const client = (await startSlack()).client()
  const ts: string[] = []
  for (const text of ['a', 'b', 'c', 'd']) ts.push((await client.chat.postMessage({ channel: CHANNEL, text })).ts ?? '')
  const words = (page: { messages?: { text?: string }[] }) => page.messages?.map(({ text }) => text)

  const newest = await client.conversations.history({ channel: CHANNEL, limit: 3 })
  const cursor = newest.response_metadata?.next_cursor ?? ''
  expect([words(newest), newest.has_more]).toEqual([['d', 'c', 'b'], true])
  const rest = await client.conversations.history({ channel: CHANNEL, limit: 3, cursor })
  expect([words(rest), rest.has_more]).toEqual([['a'], false])

  const [, b = '', c = ''] = ts
  expect(words(await client.conversations.history({ channel: CHANNEL, oldest: b, latest: c }))).toEqual([])
  expect(words(await client.conversations.history({ channel: CHANNEL, oldest: b, inclusive: true }))).toEqual([
    'd',
    'c',
    'b',
  ])
  expect(await refused(client.conversations.history({ channel: CHANNEL, cursor: 'bm8=' }))).toMatchObject({
    error: 'invalid_cursor',
  })
  expect(await refused(client.conversations.history({ channel: CHANNEL, limit: 1000 }))).toMatchObject({
    error: 'invalid_limit',
  })
})

test('replies stay in their thread unless they are broadcast', async () => {
  const client = (await startSlack()).client()
  const { ts = '' } = await client.chat.postMessage({ channel: CHANNEL, text: 'parent' })
  await client.chat.postMessage({ channel: CHANNEL, text: 'quiet', thread_ts: ts })
  await client.chat.postMessage({ channel: CHANNEL, text: 'loud', thread_ts: ts, reply_broadcast: true })

  const { messages } = await client.conversations.history({ channel: CHANNEL })
  expect(messages?.map(({ text }) => text)).toEqual(['loud', 'parent'])
  expect(messages?.[1]).toMatchObject({ reply_count: 2 })
  const thread = await client.conversations.replies({ channel: CHANNEL, ts })
  expect(thread.messages?.map(({ text }) => text)).toEqual(['parent', 'quiet', 'loud'])
  expect(await refused(client.conversations.replies({ channel: CHANNEL, ts: '1.000000' }))).toMatchObject({
    error: 'thread_not_found',
  })
})

test('new text without blocks takes the blocks away, and metadata stays', async () => {
  const client = (await startSlack()).client()
  const metadata = { event_type: 'card', event_payload: { revision: 1 } }
  const { ts = '' } = await client.chat.postMessage({ channel: CHANNEL, text: 'v1', blocks: [section('v1')], metadata })

  await client.chat.update({ channel: CHANNEL, ts, text: 'v2' })
  const { messages } = await client.conversations.history({ channel: CHANNEL, include_all_metadata: true })
  expect(messages?.[0]).toMatchObject({ text: 'v2', metadata, ts })
  expect(messages?.[0]?.blocks).toBeUndefined()
  expect(messages?.[0]?.edited?.user).toBe('U0JBOT00001')
})

test("update and delete refuse what isn't there and what isn't the bot's", async () => {
  const slack = await startSlack({ limits: { retryMs: [] } })
  const client = slack.client()
  const { message } = await slack.hands.say('jada', SAM, CHANNEL, 'mine')

  const ts = message.ts
  expect(await refused(client.chat.update({ channel: CHANNEL, ts, text: 'x' }))).toMatchObject({
    error: 'cant_update_message',
  })
  expect(await refused(client.chat.delete({ channel: CHANNEL, ts }))).toMatchObject({ error: 'cant_delete_message' })
  expect(await refused(client.chat.update({ channel: CHANNEL, ts: '1.000000', text: 'x' }))).toMatchObject({
    error: 'message_not_found',
  })
  expect(await refused(client.chat.getPermalink({ channel: CHANNEL, message_ts: '1.000000' }))).toMatchObject({
    error: 'message_not_found',
  })

  const posted = await client.chat.postMessage({ channel: CHANNEL, text: 'gone soon' })
  await client.chat.delete({ channel: CHANNEL, ts: posted.ts ?? '' })
  expect((await client.conversations.history({ channel: CHANNEL })).messages?.map(({ text }) => text)).toEqual(['mine'])
})

test('an ephemeral message is seen by one person and stands in no history', async () => {
  const slack = await startSlack()
  const client = slack.client()
  const { message_ts: ts = '' } = await client.chat.postEphemeral({ channel: CHANNEL, user: SAM, text: 'psst' })

  expect(slack.hands.messages('jada', SAM, CHANNEL)).toMatchObject([{ text: 'psst', is_ephemeral: true }])
  expect(slack.hands.messages('jada', PRIYA, CHANNEL)).toEqual([])
  expect((await client.conversations.history({ channel: CHANNEL })).messages).toEqual([])
  expect(await refused(client.chat.update({ channel: CHANNEL, ts, text: 'x' }))).toMatchObject({
    error: 'message_not_found',
  })
})

test('content is refused with the code that says why', async () => {
  const client = (await startSlack()).client()
  const post = (content: Record<string, unknown>) =>
    refused(client.apiCall('chat.postMessage', { channel: CHANNEL, ...content }))

  expect(await post({})).toMatchObject({ error: 'no_text' })
  expect(await post({ text: 'x'.repeat(40_001) })).toMatchObject({ error: 'msg_too_long' })
  expect(await post({ blocks: '[' })).toMatchObject({ error: 'invalid_blocks_format' })
  expect(await post({ text: 'x', metadata: { event_type: 'x' } })).toMatchObject({ error: 'invalid_metadata_schema' })
  expect(await post({ blocks: [section('x'.repeat(3001))] })).toEqual({
    error: 'invalid_blocks',
    messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
  })
  expect(await post({ blocks: Array.from({ length: 5 }, () => section('x'.repeat(2900))) })).toMatchObject({
    error: 'msg_blocks_too_long',
  })
  expect(await post({ text: 'x', channel: 'C0NOSUCH' })).toMatchObject({ error: 'channel_not_found' })
})

test('a reaction counts once', async () => {
  const client = (await startSlack()).client()
  const { ts = '' } = await client.chat.postMessage({ channel: CHANNEL, text: 'ok?' })
  await client.reactions.add({ channel: CHANNEL, timestamp: ts, name: 'white_check_mark' })

  expect(
    await refused(client.reactions.add({ channel: CHANNEL, timestamp: ts, name: 'white_check_mark' })),
  ).toMatchObject({ error: 'already_reacted' })
  const { messages } = await client.conversations.history({ channel: CHANNEL })
  expect(messages?.[0]?.reactions).toEqual([{ name: 'white_check_mark', users: ['U0JBOT00001'], count: 1 }])
})
