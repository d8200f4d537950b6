// Answers a command: finds what it is about, sees who may, and hands it to the one that knows.
import { nearVerbs, parseCommand, type Way } from '../../domain/command/parse-command.ts'
import { mayAs } from '../../domain/role.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { help, notForYou, notUnderstood, unknownCharter, unknownVerb } from '../../views/replies.ts'
import { weekList } from '../../views/week-list.ts'
import { type Shown, showCharter, showComing } from '../../workflows/show-charter.ts'
import { charterHoursAnswer, ownHoursAnswer } from '../slack-hours.ts'
import { wordsAnswer } from '../slack-words.ts'
import { onBoard } from './answer-board.ts'
import { onCheck } from './answer-check.ts'
import { crewing } from './answer-crew.ts'
import { onDays } from './answer-days.ts'
import { onDoctor } from './answer-doctor.ts'
import { onAsOf, onHistory } from './answer-history.ts'
import { onBack, onCastOff, onManifest } from './answer-manifest.ts'
import { onNew } from './answer-new.ts'
import { onOps } from './answer-ops.ts'
import { onOwn, onSwap } from './answer-own.ts'
import { onPay } from './answer-pay.ts'
import { onPeople } from './answer-people.ts'
import { onPhotos } from './answer-photos.ts'
import { onCancel, onContact, onMove, onRename } from './answer-plan.ts'
import { onShow, onWhy } from './answer-show.ts'
import { onUndo } from './answer-undo.ts'
import { onWaivers } from './answer-waivers.ts'
import { onMine, onWho } from './answer-who.ts'
import { type Answer, type Asking, askingOf, type OnAll, type OnCharter, type SlackDoor, type Typed } from './asking.ts'

const ON_CHARTER: Readonly<Record<string, OnCharter>> = {
  set: crewing('set'),
  clear: crewing('clear'),
  swap: onSwap,
  accept: onOwn('accept'),
  decline: onOwn('decline'),
  why: onWhy,
  check: onCheck,
  waivers: onWaivers,
  board: onBoard,
  photos: onPhotos,
  manifest: onManifest,
  cast: onCastOff,
  back: onBack,
  pay: onPay,
  hours: ({ world, slackUser }, charter) => charterHoursAnswer(world, charter, slackUser),
  undo: onUndo,
  history: onHistory,
  as: onAsOf,
  move: onMove,
  rename: onRename,
  cancel: onCancel,
  contact: onContact,
}
const ON_ALL: Readonly<Record<string, OnAll>> = {
  help: ({ role }) => help(role),
  doctor: onDoctor,
  new: onNew,
  people: onPeople,
  who: onWho,
  mine: onMine,
  hours: ({ world, slackUser }) => ownHoursAnswer(world, slackUser),
  away: onDays('away'),
  free: onDays('free'),
  ops: onOps,
  words: ({ world, slackUser }, rest) => wordsAnswer(world, rest, slackUser),
}

/** Days that `/crew` alone lists. */
const WEEK = 7

export async function answerCommand(door: SlackDoor, typed: Typed): Promise<Answer> {
  const command = parseCommand(typed.text)
  const first = command.kind === 'charter' ? command.ways[0] : undefined
  const [asking, found] = await Promise.all([askingOf(door, typed), first && showCharter(door.world, first.name)])
  const { world, role } = asking
  switch (command.kind) {
    case 'week':
      return weekList({ operator: world.operator, ...(await showComing(world, WEEK)), viewer: role })
    case 'all': {
      const { verb, rest } = command
      const answer = ON_ALL[verb.word]
      return answer && mayAs(role, verb.from) ? answer(asking, rest) : notForYou(verb)
    }
    case 'charter':
      return onCharter(asking, command.ways, found)
  }
}

/** By the first way of reading it whose charter is there; else by the nearest charter or verb. */
async function onCharter(asking: Asking, ways: readonly Way[], found: Shown | undefined): Promise<Answer> {
  const unknown: (Way & { readonly candidates: Extract<Shown, { kind: 'unknown' }>['candidates'] })[] = []
  for (const [at, way] of ways.entries()) {
    const shown = (at === 0 && found) || (await showCharter(asking.world, way.name))
    if (shown.kind === 'unknown') {
      unknown.push({ ...way, candidates: shown.candidates })
      continue
    }
    const { verb, rest } = way
    if (!verb) return onShow(asking, shown.charter)
    const answer = ON_CHARTER[verb.word]
    return answer && mayAs(asking.role, verb.from) ? answer(asking, shown.charter, rest) : notForYou(verb)
  }
  const near = unknown.find(({ candidates }) => candidates.length > 0)
  if (near?.verb || (near && !/\s/.test(near.name))) return unknownCharter(near.name, near.candidates, tailOf(near))
  const mistyped = await mistypedVerb(asking, ways)
  return mistyped ?? (near ? unknownCharter(near.name, near.candidates) : nothingNear(asking, unknown))
}

/** "quinn-may-30 sett captain Gene": the charter is there, its verb is not. */
async function mistypedVerb(asking: Asking, ways: readonly Way[]): Promise<SlackMessage | undefined> {
  const [first = '', word = '', ...rest] = ways.at(-1)?.name.split(/\s+/) ?? []
  if (word === '') return undefined
  const shown = await showCharter(asking.world, first)
  if (shown.kind === 'unknown') return undefined
  const near = nearVerbs(word).filter(({ about, from }) => about === 'charter' && mayAs(asking.role, from))
  return unknownVerb(shown.charter, word, near, rest.join(' '))
}

function nothingNear(
  { role }: Asking,
  unknown: readonly (Way & { readonly candidates: readonly unknown[] })[],
): SlackMessage {
  const [first] = unknown
  const words = unknown.at(-1)?.name ?? ''
  return first?.verb || !/\s/.test(words) ? unknownCharter(first?.name ?? words, []) : notUnderstood(words, role)
}

function tailOf({ verb, rest }: Way): string {
  return verb ? [verb.word, rest].join(' ').trim() : ''
}
