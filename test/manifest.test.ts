// manifest.yml is what Slack would accept, and names exactly what the program registers and calls.
import { readFileSync } from 'node:fs'
import type { App } from '@slack/bolt'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { SLACK_SCOPES } from '../src/domain/doctor/slack-scopes.ts'
import type { SlackDoor } from '../src/inbound/commands/asking.ts'
import { onCommand } from '../src/inbound/slack-command.ts'
import { onHome } from '../src/inbound/slack-home.ts'
import { onPlainWords } from '../src/inbound/slack-plain-words.ts'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const url = z.string().regex(/^https:\/\//)

/** The parts that are used, with the limits of Slack's published manifest schema; nothing beside them. */
const MANIFEST = z.strictObject({
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    background_color: z.string().regex(/^#[0-9a-f]{3}([0-9a-f]{3})?$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/.{1,31}$/),
          url: url.max(3000),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000),
          should_escape: z.boolean(),
        }),
      )
      .min(1)
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string().max(50)).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: url.max(3500),
      bot_events: z.array(z.string().max(50)).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: url.max(3000) }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
})

/** The bot scopes that each method wants, in channels public and private and in direct messages. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'conversations.info': ['channels:read', 'groups:read'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'conversations.open': ['im:write'],
  'views.open': [],
  'views.update': [],
  'views.publish': [],
}

const manifest = MANIFEST.parse(parse(read('manifest.yml')))

test('its commands are those that are registered', () => {
  const registered: string[] = []
  const app = { command: (name: string) => registered.push(name) }
  onCommand(app as unknown as App, {} as SlackDoor)
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(registered)
})

test('its events are those that are listened to', () => {
  const registered: string[] = []
  const app = { event: (name: string) => registered.push(name) }
  onHome(app as unknown as App, {} as SlackDoor)
  onPlainWords(app as unknown as App, {} as SlackDoor)
  const subscribed = registered.map((name) => (name === 'message' ? 'message.im' : name))
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(subscribed)
})

test('its scopes are those of the methods that are called, of commands and of mentions', () => {
  const sources = [
    'outbound/slack',
    'outbound/doctor/slack',
    'inbound/slack-buttons',
    'inbound/slack-aside',
    'inbound/slack-home',
    'inbound/slack-hours',
    'inbound/slack-modals',
    'inbound/slack-command',
  ]
  const called = sources.flatMap((file) => read(`src/${file}.ts`).match(/client\.\w+\.\w+/g) ?? [])
  const methods = [...new Set(called.map((name) => name.replace('client.', '')))]
  expect(methods.filter((method) => !SCOPES[method])).toEqual([])
  const wanted = new Set(['app_mentions:read', 'commands', ...methods.flatMap((method) => SCOPES[method] ?? [])])
  expect(new Set(manifest.oauth_config.scopes.bot)).toEqual(wanted)
})

test('its scopes are those that doctor looks for', () => {
  expect(manifest.oauth_config.scopes.bot).toEqual(SLACK_SCOPES)
})

test('every address in it is the one route that Slack has', () => {
  const { features, settings } = manifest
  const addresses = [
    ...features.slash_commands.map((command) => command.url),
    settings.interactivity.request_url,
    settings.event_subscriptions.request_url,
  ]
  expect(addresses.map((address) => new URL(address).pathname)).toEqual(addresses.map(() => '/slack/events'))
})
