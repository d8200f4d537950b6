// `/crew …`: parse, call one workflow, answer in the acknowledgement itself.
import type { App, RespondArguments, RespondFn } from '@slack/bolt'
import { isManager, type Person } from '../domain/person.ts'
import { seatCalled } from '../domain/reading/seat-names.ts'
import { asFailure } from '../failure.ts'
import type { SlackMessage, World } from '../ports.ts'
import { crewCard, type Viewer } from '../views/crew-card.ts'
import { driftCard, looking } from '../views/drift-card.ts'
import { notForGuests } from '../views/drift-replies.ts'
import { help, notUnderstood, serviceTrouble, unknownCharter } from '../views/replies.ts'
import { weekList } from '../views/week-list.ts'
import { whyCard } from '../views/why.ts'
import { checkOne } from '../workflows/check-drift.ts'
import { showCharter, showComing } from '../workflows/show-charter.ts'
import type { Background } from './operator-door.ts'
import { charterHoursAnswer, ownHoursAnswer } from './slack-hours.ts'
import { wordsAnswer } from './slack-words.ts'

export interface SlackDoor {
  readonly world: World
  readonly background: Background
}

export function onCommand(app: App, { world, background }: SlackDoor): void {
  app.command('/crew', async ({ command, ack, respond }) => {
    const checked = checkedName(command.text ?? '')
    if (checked) {
      await ack(privately(looking()))
      background.add(answerLater(respond, checkAnswer(world, checked, command.user_id)), world)
      return
    }
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
  const words = unescaped(typed)
  if (words === '') {
    return weekList({ operator: world.operator, ...(await showComing(world, WEEK)) })
  }
  if (words.toLowerCase() === 'help') return help()
  const ownWords = /^words(?:\s+(.+))?$/i.exec(words)
  if (ownWords) return wordsAnswer(world, ownWords[1] ?? '', slackUser)

  if (/^hours$/i.test(words)) return ownHoursAnswer(world, slackUser)
  const asksHours = /^(.+?)\s+hours$/i.exec(words)
  if (asksHours) {
    const found = await showCharter(world, asksHours[1] ?? '')
    return found.kind === 'unknown'
      ? unknownTo(words, found.candidates)
      : charterHoursAnswer(world, found.charter, slackUser)
  }

  const { name, why, seat } = parse(words)
  const [shown, people] = await Promise.all([showCharter(world, name), world.people.all()])
  if (shown.kind === 'unknown') return unknownTo(words, shown.candidates)
  const viewer = viewerOf(people.find((person) => person.slackUser === slackUser))
  if (why && viewer !== 'guest') return whyCard(shown.charter, seat)
  return crewCard({ operator: world.operator, charter: shown.charter, viewer, people })
}

/** The table of what differs, for the crew; who is in nobody's roster is not the crew. */
export async function checkAnswer(world: World, name: string, slackUser: string): Promise<SlackMessage> {
  const people = await world.people.all()
  const viewer = viewerOf(people.find((person) => person.slackUser === slackUser))
  if (viewer === 'guest') return notForGuests()
  const checked = await checkOne(world, name)
  if (checked.kind === 'unknown') return unknownTo(name, checked.candidates)
  return driftCard({ charter: checked.charter, compared: checked, viewer })
}

/** Takes the place of what was acknowledged. */
async function answerLater(respond: RespondFn, answer: Promise<SlackMessage>): Promise<void> {
  const words = await answer.catch((error: unknown) => serviceTrouble(asFailure(error, 'check').message))
  await respond({ ...privately(words), replace_original: true })
}

/** `quinn-may-30 check`: the outside is asked, so that it can't be answered at once. */
function checkedName(typed: string): string | undefined {
  return /^(.+?)\s+check$/i.exec(unescaped(typed))?.[1]
}

function unescaped(typed: string): string {
  return typed.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').trim()
}

export function privately({ text, blocks }: SlackMessage): RespondArguments {
  return { response_type: 'ephemeral', text, blocks: [...blocks] as never }
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
