// The whole round with Bolt's own App, over signed HTTP and over its Socket Mode.
import { describe, expect, test } from 'vitest'
import { CHANNEL, PRIYA, SAM, type Slack, startSlack } from './harness.ts'
import { httpApp, socketApp } from './sample-app.ts'

const WAYS = [
  { way: 'http', connect: httpApp },
  { way: 'socket', connect: socketApp },
] as const

describe.each(WAYS)('over $way', ({ way, connect }) => {
  async function start() {
    const slack = await startSlack()
    const heard = await connect(slack)
    return { slack, hands: slack.hands, heard }
  }

  test('a command is answered in its acknowledgement, for the one who asked', async () => {
    const { hands, heard } = await start()
    const { shown, delivery } = await hands.command('jada', SAM, CHANNEL, '/crew Zoë & <b>')

    expect(delivery).toMatchObject({ status: 200, over: way })
    expect(shown).toMatchObject({ text: 'Card of Zoë &amp; &lt;b&gt;', is_ephemeral: true })
    expect(hands.messages('jada', SAM, CHANNEL)).toHaveLength(1)
    expect(hands.messages('jada', PRIYA, CHANNEL)).toHaveLength(0)
    expect(heard).toEqual(['command:Zoë &amp; &lt;b&gt;'])
  })

  test('a command may be answered later, for all to see', async () => {
    const { slack, hands } = await start()
    const arrived = nextMessage(slack)
    expect((await hands.command('jada', SAM, CHANNEL, '/later')).shown).toBeUndefined()
    await arrived
    expect(hands.messages('jada', PRIYA, CHANNEL)).toMatchObject([{ text: 'Here it is' }])
  })

  test('a button carries its value, and its message can be replaced, also an ephemeral one', async () => {
    const { slack, hands, heard } = await start()
    const { shown } = await hands.command('jada', SAM, CHANNEL, '/crew quinn')
    const replaced = nextMessage(slack)
    const ts = shown?.ts ?? ''
    await hands.press('jada', SAM, { channel: CHANNEL, ts, actionId: 'approve' })
    await replaced

    expect(heard).toContain('action:approve:2')
    expect(hands.messages('jada', SAM, CHANNEL)).toMatchObject([{ ts, text: 'Approved', is_ephemeral: true }])
    await expect(hands.press('jada', PRIYA, { channel: CHANNEL, ts, actionId: 'approve' })).rejects.toThrow(
      'sees no message',
    )
  })

  test('a modal opens, refuses, keeps what was typed, changes, and closes', async () => {
    const { hands, heard } = await start()
    const { shown } = await hands.command('jada', SAM, CHANNEL, '/crew quinn')
    const { modal } = await hands.press('jada', SAM, { channel: CHANNEL, ts: shown?.ts ?? '', actionId: 'edit' })
    const id = modal?.id ?? ''
    expect(modal).toMatchObject({ type: 'modal', title: { text: 'Edit' }, root_view_id: id })

    const empty = await hands.submit('jada', SAM, id)
    expect(empty).toMatchObject({ outcome: 'errors', errors: { name: 'Please complete this required field.' } })
    expect(empty.delivery).toBeUndefined()

    const values = { name: { typed: 'Bob' }, seat: { chosen: 'host' } }
    expect(await hands.submit('jada', SAM, id, values)).toMatchObject({
      outcome: 'errors',
      errors: { name: 'Nobody is called Bob' },
      modal: { id },
    })
    const swapped = await hands.press('jada', SAM, { viewId: id, actionId: 'swap' })
    expect(swapped.modal).toMatchObject({
      id,
      title: { text: 'Swapped' },
      state: { values: { name: { typed: { value: 'Bob' } } } },
    })

    expect(await hands.submit('jada', SAM, id, { name: { typed: 'again' } })).toMatchObject({
      outcome: 'updated',
      modal: { id, title: { text: 'Again' } },
    })
    const deeper = await hands.submit('jada', SAM, id, { name: { typed: 'deeper' } })
    expect(deeper).toMatchObject({ outcome: 'pushed', modal: { title: { text: 'Deeper' }, previous_view_id: id } })
    const back = await hands.dismiss('jada', SAM, deeper.modal?.id ?? '')
    expect(back.modal?.id).toBe(id)
    expect(await hands.submit('jada', SAM, id, { name: { typed: 'Gene' } })).toMatchObject({ outcome: 'closed' })

    expect(hands.modal('jada', SAM)).toBeUndefined()
    expect(heard.slice(1)).toEqual([
      'view:Bob:host',
      'action:swap:Bob',
      'view:again:host',
      'view:deeper:host',
      'closed',
      'view:Gene:host',
    ])
  })

  test('an answer can clear the whole stack', async () => {
    const { hands } = await start()
    const { shown } = await hands.command('jada', SAM, CHANNEL, '/crew quinn')
    const { modal } = await hands.press('jada', SAM, { channel: CHANNEL, ts: shown?.ts ?? '', actionId: 'edit' })
    const deeper = await hands.submit('jada', SAM, modal?.id ?? '', { name: { typed: 'deeper' } })
    const cleared = await hands.submit('jada', SAM, deeper.modal?.id ?? '', { name: { typed: 'all' } })
    expect(cleared).toMatchObject({ outcome: 'cleared' })
    expect(hands.modal('jada', SAM)).toBeUndefined()
  })

  test('opening the Home tab has it published', async () => {
    const { hands } = await start()
    const published = new Promise<void>((resolve) => {
      hands.onChange(({ user }) => user === SAM && resolve())
    })
    expect((await hands.openHome('jada', SAM)).delivery.status).toBe(200)
    await published
    expect(hands.home('jada', SAM)?.blocks[0]).toMatchObject({ text: { text: 'Your week' } })
    expect(hands.home('jada', PRIYA)).toBeUndefined()
  })

  test('what is said reaches the app: in the channel, by mention, and directly', async () => {
    const { slack, hands, heard } = await start()
    const { message } = await hands.say('jada', SAM, CHANNEL, 'morning')
    expect(message).toMatchObject({ user: SAM, text: 'morning' })

    const answered = nextMessage(slack, 2)
    const mention = await hands.say('jada', SAM, CHANNEL, `<@${slack.jada.slack.botUserId}> who sails?`)
    expect(mention.deliveries.map(({ status }) => status)).toEqual([200, 200])
    await answered
    expect(hands.thread('jada', PRIYA, CHANNEL, mention.message.ts).map(({ text }) => text)).toEqual([
      '<@U0JBOT00001> who sails?',
      'Yes?',
    ])
    await hands.say('jada', SAM, SAM, 'just us')
    expect(heard).toEqual(
      expect.arrayContaining(['event:message:channel:morning', 'event:app_mention', 'event:message:im:just us']),
    )
  })
})

/** Resolves when so many messages more have been written or changed. */
function nextMessage({ hands }: Slack, count = 1): Promise<void> {
  let left = count
  return new Promise((resolve) => {
    const stop = hands.onChange(({ channel }) => {
      if (channel) left -= 1
      if (left > 0) return
      stop()
      resolve()
    })
  })
}
