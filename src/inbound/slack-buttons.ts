// Buttons: each press is one conditional write and one answer; the work goes on behind it.
import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt'
import { answer, approve, type Judged, undo, vouch } from '../domain/decide.ts'
import { FIXES } from '../domain/drift-fix.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import { fixAnswer } from '../views/drift-replies.ts'
import { fullDifference } from '../views/full-difference.ts'
import { leftAlone } from '../views/order-answers.ts'
import { leftSentence } from '../views/person-answers.ts'
import { noSuchProposal, saidPlainly, serviceTrouble } from '../views/replies.ts'
import { actionOf, idsIn } from '../views/slack-buttons.ts'
import { unescaped } from '../views/slack-text.ts'
import { allowAnswer, placeAnswer, settleAnswer, verdictAnswer } from '../views/verdicts.ts'
import { matchAnswer, voidAnswer } from '../views/waiver-answers.ts'
import { allowConflict } from '../workflows/allow-conflict.ts'
import type { Answered } from '../workflows/edit-charter.ts'
import { fixDrift } from '../workflows/fix-drift.ts'
import { type Judge, judgeProposal } from '../workflows/judge-proposal.ts'
import { letGo } from '../workflows/let-go.ts'
import { placeWaiver } from '../workflows/match-waiver.ts'
import { placeMail, TIME_OFF } from '../workflows/place-mail.ts'
import { settleSend } from '../workflows/settle-send.ts'
import { sendNewLink, type Voiding, voidAndResend } from '../workflows/void-waiver.ts'
import { answerCommand } from './commands/answer-command.ts'
import { VOYAGE_BUTTONS } from './commands/answer-manifest.ts'
import { MONEY_BUTTONS } from './commands/answer-pay.ts'
import { undoEdit } from './commands/answer-undo.ts'
import type { SlackDoor } from './commands/asking.ts'
import { answerAside, type Tell } from './slack-aside.ts'
import { actOf } from './slack-command.ts'
import { CREW_BUTTONS } from './slack-crew-buttons.ts'
import { PHOTO_BUTTONS } from './slack-photos.ts'

/** Ids that a button carries, in the order that its action expects. */
export interface Press {
  readonly ids: readonly string[]
  readonly slackUser: string
  /** Names this very press. */
  readonly act: string
  /** On an answer that only they see, which nothing draws over by itself. */
  readonly isAside: boolean
  /** Says something beside the card, to the one who pressed. */
  readonly tell: Tell
}

export type OnPress = (door: SlackDoor, press: Press) => Promise<void>

export const BUTTONS: Readonly<Record<string, OnPress>> = {
  approve: (door, press) => judge(door, press, approve),
  undo: (door, press) => judge(door, press, undo),
  vouch: (door, press) => judge(door, press, vouch),
  answer_question: (door, press) => {
    const [, , , seat = '', crew = ''] = press.ids
    return judge(door, press, (charter, judgement): Judged => answer(charter, judgement, seat, crew))
  },
  show_difference: showDifference,
  conflict_ok: async (door, { ids, slackUser, tell }) =>
    tell(allowAnswer(await followed(door, allowConflict(door.world, ids[0] ?? '', slackUser)))),
  send_arrived: (door, press) => settle(door, press, true),
  send_again: (door, press) => settle(door, press, false),
  place_mail: (door, press) => place(door, press, press.ids[1]),
  note_time_off: (door, press) => place(door, press, TIME_OFF),
  dismiss_mail: (door, press) => place(door, press, undefined),
  ...CREW_BUTTONS,
  check_drift: (door, press) => typed(door, press, `${press.ids[0] ?? ''} check`),
  waiver_match: (door, press) => match(door, press, press.ids[1]),
  waiver_not_ours: (door, press) => match(door, press, undefined),
  waiver_void: (door, { ids: [charterId = '', guest = '', waiver = ''], slackUser, tell }) =>
    voiding(door, tell, voidAndResend(door.world, { charterId, guest, waiver, slackUser })),
  waiver_new_link: (door, { ids: [charterId = '', seen = ''], slackUser, tell }) =>
    voiding(door, tell, sendNewLink(door.world, { charterId, seen: Number(seen), slackUser })),
  ...PHOTO_BUTTONS,
  ...VOYAGE_BUTTONS,
  ...MONEY_BUTTONS,
  fix_drift: fix,
  person_leaves: (door, press) => leave(door, press, true),
  person_returns: (door, press) => leave(door, press, false),
  show_charter: (door, press) => typed(door, press, press.ids[0] ?? ''),
  /** A command as it was probably meant. */
  run: (door, press) => typed(door, press, unescaped(press.ids.join('|'))),
  /** Yes to what a command showed first. */
  sure: async (door, { ids: [seen, ...words], ...press }) => {
    const text = unescaped(words.join('|'))
    const act = `${seen} ${text}`
    await press.tell(await answerCommand(door, { ...press, text, act, sure: Number(seen) }), 'instead')
  },
  not_now: async (_, { tell }) => tell(leftAlone(), 'instead'),
  undo_edit: async (door, { ids, slackUser, tell }) => tell(await undoEdit(door, ids, slackUser)),
}

/** Buttons that only open an address still want their acknowledgement. */
const OPENED = /^(open_page|open_map|open_ops|original_mail)/

export function onButtons(app: App, door: SlackDoor): void {
  app.action(OPENED, async ({ ack }) => ack())
  for (const [name, onPress] of Object.entries(BUTTONS)) {
    app.action<BlockAction<ButtonAction | StaticSelectAction>>(
      new RegExp(`^${name}(:\\d+)?$`),
      async ({ ack, action, body, respond, client }) => {
        const aside = answerAside({ respond, client, body, log: door.world.log })
        const tell: Tell = async (...words) => door.background.add(aside(...words), door.world)
        const value = action.type === 'button' ? action.value : action.selected_option.value
        const act = actOf(body.trigger_id) ?? door.world.ids.next()
        const press = {
          ids: idsIn(value ?? ''),
          slackUser: body.user.id,
          act,
          isAside: body.container?.is_ephemeral === true,
          tell,
        }
        const done = onPress(door, press).catch((error: unknown) =>
          trouble(door.world, tell, actionOf(action.action_id), error),
        )
        door.background.add(done, door.world)
        if (!ASKS_OUTSIDE.has(name)) await Promise.race([done, soon()])
        await ack()
      },
    )
  }
}

/** What was pressed is looked at outside first; only the answer beside it can say how that ended. */
const ASKS_OUTSIDE: ReadonlySet<string> = new Set(['fix_drift'])

/** The acknowledgement waits for the store alone, and Slack wants it within three seconds. */
function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2_000).unref())
}

async function typed(door: SlackDoor, { slackUser, act, tell }: Press, text: string): Promise<void> {
  const answer = await answerCommand(door, { text, slackUser, act })
  door.background.add(Promise.resolve(answer.later ?? answer).then(tell), door.world)
}

async function judge({ world, background }: SlackDoor, { ids, slackUser, tell }: Press, decide: Judge): Promise<void> {
  const [charterId = '', proposalId = '', seen = ''] = ids
  const { outcome, charter, delivered } = await judgeProposal(
    world,
    { charterId, proposalId, seen: Number(seen), slackUser },
    decide,
  )
  background.add(delivered, world)
  const words = verdictAnswer(outcome, charter, world.operator)
  if (words) background.add(tell(words), world)
}

async function place(door: SlackDoor, { ids, slackUser, tell }: Press, charterId: string | undefined): Promise<void> {
  const outcome = await followed(door, placeMail(door.world, ids[0] ?? '', charterId, slackUser))
  const words = placeAnswer(outcome, door.world.operator)
  if (words) await tell(words)
}

async function leave(door: SlackDoor, { ids, slackUser, tell }: Press, leaves: boolean): Promise<void> {
  const [id = '', version = ''] = ids
  const leaving = { id, version: version === '' ? undefined : Number(version), leaves, slackUser }
  await tell(saidPlainly(leftSentence(await followed(door, letGo(door.world, leaving)))), 'instead')
}

async function match(door: SlackDoor, { ids, slackUser, tell }: Press, charterId: string | undefined): Promise<void> {
  const outcome = await followed(door, placeWaiver(door.world, ids[0] ?? '', charterId, slackUser))
  const words = matchAnswer(outcome, door.world.operator)
  if (words) await tell(words)
}

async function settle(door: SlackDoor, { ids, slackUser, tell }: Press, arrived: boolean): Promise<void> {
  const [charterId = '', key = ''] = ids
  await tell(
    settleAnswer(await followed(door, settleSend(door.world, { charterId, key, arrived, slackUser })), arrived),
  )
}

/** The outcome, once it is written; what follows from it goes on behind the answer. */
async function followed<T>({ world, background }: SlackDoor, answering: Promise<Answered<T>>): Promise<T> {
  const { outcome, delivered } = await answering
  background.add(delivered, world)
  return outcome
}

async function voiding({ world, background }: SlackDoor, tell: Tell, deciding: Promise<Voiding>): Promise<void> {
  const { outcome, delivered } = await deciding
  background.add(delivered, world)
  await tell(voidAnswer(outcome, world.operator))
}

async function fix({ world, background }: SlackDoor, { ids, slackUser, tell }: Press): Promise<void> {
  const [charterId = '', seen = '', direction, print = ''] = ids
  const asked = FIXES.find((known) => known === direction)
  if (!asked) return
  const press = { charterId, seen: Number(seen), direction: asked, print, slackUser }
  const { outcome, charter, delivered } = await fixDrift(world, press)
  background.add(delivered, world)
  await tell(fixAnswer(outcome, charter))
}

async function showDifference({ world }: SlackDoor, { ids, tell }: Press): Promise<void> {
  const [charterId = '', proposalId = ''] = ids
  const [charter, people] = await Promise.all([world.charters.get(charterId), world.people.all()])
  const proposal = charter?.proposals.find(({ id }) => id === proposalId)
  if (!charter || !proposal) return void (await tell(noSuchProposal()))
  const now = world.clock.business()
  await tell(fullDifference({ operator: world.operator, charter, proposal, people, now }))
}

async function trouble(world: World, tell: Tell, action: string, error: unknown): Promise<void> {
  const { message } = asFailure(error, action)
  world.log.warn('press failed', { operator: world.operator.id, problem: message })
  await tell(serviceTrouble(message))
}
