// `/crew …`: parse, call one workflow, answer in the acknowledgement itself.
import type { App, RespondArguments } from '@slack/bolt'
import { isManager, type Person } from '../domain/person.ts'
import { seatCalled } from '../domain/reading/seat-names.ts'
import { mayHandleWaivers } from '../domain/waiver/may-handle.ts'
import { asFailure } from '../failure.ts'
import type { SlackMessage, World } from '../ports.ts'
import { crewCard, type Viewer } from '../views/crew-card.ts'
import { help, notUnderstood, serviceTrouble, unknownCharter } from '../views/replies.ts'
import { waiversNotForYou } from '../views/waiver-answers.ts'
import { waiverList } from '../views/waiver-list.ts'
import { weekList } from '../views/week-list.ts'
import { whyCard } from '../views/why.ts'
import { partyToken } from '../workflows/party-link.ts'
import { showCharter, showComing } from '../workflows/show-charter.ts'
import type { Background } from './operator-door.ts'
import { wordsAnswer } from './slack-words.ts'

export interface SlackDoor {
  readonly world: World
  readonly background: Background
}

export function onCommand(app: App, { world }: SlackDoor): void {
  app.command('/crew', async ({ command, ack }) => {
    const answer = await answerTo(world, command.text ?? '', command.user_id).catch((error: unknown) =>
      serviceTrouble(asFailure(error, 'answer').message),
    )
    await ack(privately(answer))
  })
}

/** Days that `/crew` alone lists. */
const WEEK = 7

/** What `/crew <typed>` answers to this user. The mail behind a seat is not for who is in nobody's roster. */
export async function answerTo(world: World, typed: string, slackUser: string): Promise<SlackMessage> {
  const words = typed.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').trim()
  if (words === '') {
    return weekList({ operator: world.operator, ...(await showComing(world, WEEK)) })
  }
  if (words.toLowerCase() === 'help') return help()
  const ownWords = /^words(?:\s+(.+))?$/i.exec(words)
  if (ownWords) return wordsAnswer(world, ownWords[1] ?? '', slackUser)

  const [, waiversOf] = words.match(/^(.+?)\s+waivers$/i) ?? []
  if (waiversOf !== undefined) return waiversAnswer(world, waiversOf, slackUser)

  const { name, why, seat } = parse(words)
  const [shown, people] = await Promise.all([showCharter(world, name), world.people.all()])
  if (shown.kind === 'unknown') return unknownTo(words, shown.candidates)
  const viewer = viewerOf(people.find((person) => person.slackUser === slackUser))
  if (why && viewer !== 'guest') return whyCard(shown.charter, seat)
  return crewCard({ operator: world.operator, charter: shown.charter, viewer, people })
}

export function privately({ text, blocks }: SlackMessage): RespondArguments {
  return { response_type: 'ephemeral', text, blocks: [...blocks] as never }
}

/** The link in it opens the party's page, so only those who settle waivers see it. */
async function waiversAnswer(world: World, name: string, slackUser: string): Promise<SlackMessage> {
  const [shown, people] = await Promise.all([showCharter(world, name), world.people.all()])
  if (shown.kind === 'unknown') return unknownTo(name, shown.candidates)
  if (!mayHandleWaivers(people.find((person) => person.slackUser === slackUser))) return waiversNotForYou()
  return waiverList({ operator: world.operator, charter: shown.charter, token: partyToken(world, shown.charter) })
}

interface Asked {
  readonly name: string
  readonly why: boolean
  readonly seat?: string | undefined
}

/** `quinn-may-30`, or `quinn-may-30 why [captain]`. */
function parse(words: string): Asked {
  const [, name, label] = words.match(/^(.+?)\s+why(?:\s+(.+))?$/i) ?? []
  if (name === undefined) return { name: words, why: false }
  return { name, why: true, seat: label && (seatCalled(label) ?? label) }
}

function unknownTo(words: string, candidates: Parameters<typeof unknownCharter>[1]): SlackMessage {
  return candidates.length === 0 && /\s/.test(words) ? notUnderstood(words) : unknownCharter(words, candidates)
}

/** Who is in nobody's roster sees what a guest sees. */
export function viewerOf(person: Person | undefined): Viewer {
  if (!person) return 'guest'
  if (isManager(person)) return 'manager'
  return person.seats.includes('captain') || person.may.includes('assign') ? 'captain' : 'crew'
}
