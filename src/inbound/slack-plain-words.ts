// What people say to the bot: a mention in a channel, or a direct message. Bots, edits and its own words are left alone.
import type { App } from '@slack/bolt'
import type { Person } from '../domain/person.ts'
import type { Said } from '../domain/said.ts'
import { hearWords } from '../workflows/hear-words.ts'
import type { SlackDoor } from './commands/asking.ts'

/** As far as it is of use here. */
interface Spoken {
  readonly type: string
  readonly subtype?: string
  readonly bot_id?: string
  readonly user?: string
  readonly text?: string
  readonly channel: string
  readonly channel_type?: string
  readonly ts: string
  readonly thread_ts?: string
  readonly edited?: unknown
}

/** Besides plain messages: with a file, and a reply that the channel sees too. An edit is not read again. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast'])
const LONGEST = 40_000

export function onPlainWords(app: App, door: SlackDoor): void {
  app.event('app_mention', ({ event, body }) => hear(door, event, body.team_id))
  app.event('message', async ({ event, body }) => {
    const spoken = event as Spoken
    if (spoken.channel_type === 'im') await hear(door, spoken, body.team_id)
  })
}

/** Ends when it is kept: only then has Slack its answer, and no need to send it again. */
async function hear({ world, background }: SlackDoor, spoken: Spoken, team: string): Promise<void> {
  const people = await world.people.all()
  const said = saidBy(spoken, team, people)
  if (!said) return
  const { delivered } = await hearWords(world, said)
  background.add(delivered, world)
}

/** Undefined for what no person has written, or says nothing. */
export function saidBy(spoken: Spoken, team: string, people: readonly Person[]): Said | undefined {
  const { user, bot_id, subtype, channel, ts, thread_ts: thread, channel_type, edited } = spoken
  if (!user || bot_id || edited || !WRITTEN.has(subtype)) return undefined
  const text = plainSaid(spoken.text ?? '', people)
  if (text === '') return undefined
  const direct = channel_type === 'im' || channel.startsWith('D')
  return { team, channel, ts, ...(thread && thread !== ts ? { thread } : {}), user, direct, text }
}

/** Slack's marks as plain text: who is on the roster by name, the bot not at all; what is struck out was taken back. */
export function plainSaid(text: string, people: readonly Person[]): string {
  const nameOf = (id: string) => people.find(({ slackUser }) => slackUser === id)?.name ?? ''
  return text
    .slice(0, LONGEST)
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => nameOf(id))
    .replace(/<![^>]*>/g, '')
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<(?:mailto:|tel:)?([^>]*)>/g, '$1')
    .replace(/(^|[\s(])~[^~\n]+~(?=$|[\s).,!?])/gm, '$1')
    .replace(/(^|[\s(])([*_`])([^*_`\n]+)\2(?=$|[\s).,:!?])/gm, '$1$3')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/^[\s,:–-]+|\s+$/g, '')
}
