// A small Bolt app that does a bit of everything, for either way of being reached.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { onTestFinished } from 'vitest'
import { type Slack, section, silent } from './harness.ts'

/** What the app heard, in order: `event:message`, `action:approve:2`. */
export type Heard = string[]

export async function httpApp(slack: Slack): Promise<Heard> {
  const receiver = new HTTPReceiver({ signingSecret: slack.jada.slack.signingSecret, logger: silent })
  const clientOptions = { slackApiUrl: `${slack.base}/api/` }
  const app = new App({ token: slack.jada.slack.botToken, receiver, clientOptions, logger: silent })
  const heard = doThings(app)
  const server = await app.start(0)
  onTestFinished(async () => void (await app.stop()))
  slack.pointAt(`http://127.0.0.1:${((server as Server).address() as AddressInfo).port}`)
  return heard
}

export async function socketApp(slack: Slack): Promise<Heard> {
  const app = new App({
    token: slack.jada.slack.botToken,
    appToken: slack.jada.slack.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: `${slack.base}/api/` },
    logger: silent,
  })
  const heard = doThings(app)
  await app.start()
  onTestFinished(async () => void (await app.stop()))
  return heard
}

function doThings(app: App): Heard {
  const heard: Heard = []
  app.command('/crew', async ({ ack, command }) => {
    heard.push(`command:${command.text}`)
    await ack({ response_type: 'ephemeral', text: `Card of ${command.text}`, blocks: [section('Card'), buttons()] })
  })
  app.command('/later', async ({ ack, respond }) => {
    await ack()
    await respond({ response_type: 'in_channel', text: 'Here it is' })
  })
  app.action('approve', async ({ ack, action, respond }) => {
    heard.push(`action:approve:${'value' in action ? action.value : ''}`)
    await ack()
    await respond({ replace_original: true, text: 'Approved' })
  })
  app.action('edit', async ({ ack, body, client }) => {
    if (body.type !== 'block_actions') throw new Error(body.type)
    await client.views.open({ trigger_id: body.trigger_id, view: modal('Edit') })
    await ack()
  })
  app.action('swap', async ({ ack, body, client }) => {
    if (body.type !== 'block_actions' || !body.view) throw new Error(body.type)
    heard.push(`action:swap:${body.view.state.values.name?.typed?.value}`)
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: modal('Swapped') })
    await ack()
  })
  app.view('edit', async ({ ack, view }) => {
    const name = view.state.values.name?.typed?.value ?? ''
    heard.push(`view:${name}:${view.state.values.seat?.chosen?.selected_option?.value}`)
    if (name === 'Bob') await ack({ response_action: 'errors', errors: { name: 'Nobody is called Bob' } })
    else if (name === 'again') await ack({ response_action: 'update', view: modal('Again') })
    else if (name === 'deeper') await ack({ response_action: 'push', view: modal('Deeper') })
    else if (name === 'all') await ack({ response_action: 'clear' })
    else await ack()
  })
  app.view({ callback_id: 'edit', type: 'view_closed' }, async ({ ack }) => {
    heard.push('closed')
    await ack()
  })
  app.event('app_home_opened', async ({ event, client }) => {
    heard.push('event:app_home_opened')
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section('Your week')] } })
  })
  app.event('app_mention', async ({ event, say }) => {
    heard.push('event:app_mention')
    await say({ text: 'Yes?', thread_ts: event.ts })
  })
  app.message(async ({ message }) => {
    heard.push(`event:message:${message.channel_type}:${'text' in message ? message.text : ''}`)
  })
  return heard
}

function buttons() {
  const button = (id: string, text: string) =>
    ({ type: 'button', action_id: id, value: '2', text: { type: 'plain_text', text } }) as const
  return {
    type: 'actions',
    block_id: 'decide',
    elements: [button('approve', 'Approve'), button('edit', 'Edit')],
  } as const
}

function modal(title: string): ModalView {
  const plain = (text: string) => ({ type: 'plain_text', text }) as const
  const option = (value: string) => ({ text: plain(value), value })
  return {
    type: 'modal',
    callback_id: 'edit',
    title: plain(title),
    submit: plain('Save'),
    notify_on_close: true,
    blocks: [
      {
        type: 'input',
        block_id: 'name',
        label: plain('Name'),
        element: { type: 'plain_text_input', action_id: 'typed' },
      },
      {
        type: 'input',
        block_id: 'seat',
        label: plain('Seat'),
        element: { type: 'static_select', action_id: 'chosen', options: [option('captain'), option('host')] },
        optional: true,
      },
      { type: 'actions', elements: [{ type: 'button', action_id: 'swap', text: plain('Swap') }] },
    ],
  }
}
