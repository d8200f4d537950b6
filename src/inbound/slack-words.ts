// The operator's own words in Slack: a press replays past mails in a modal, a second one keeps the word; the list removes.
import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt'
import { isManager } from '../domain/person.ts'
import { WORDS } from '../domain/words.ts'
import { asFailure } from '../failure.ts'
import type { SlackMessage } from '../ports/chat.ts'
import type { World } from '../ports.ts'
import { noticeModal } from '../views/notice-modal.ts'
import { REMEMBER, rememberModal, replayingModal } from '../views/remember-modal.ts'
import { saidPlainly, serviceTrouble } from '../views/replies.ts'
import { idsIn } from '../views/slack-buttons.ts'
import type { Modal } from '../views/slack-modals.ts'
import { keptSentence, removedSentence } from '../views/word-answers.ts'
import { refusalWords } from '../views/word-words.ts'
import { wordsList } from '../views/words-list.ts'
import { findOffer, keepWord, type OfferRef, removeWord } from '../workflows/keep-word.ts'
import { type Progress, replayWord } from '../workflows/replay-word.ts'
import type { SlackDoor } from './commands/asking.ts'
import { answerAside } from './slack-aside.ts'
import { asView, openModal, type Show } from './slack-opening.ts'

/** Between two words about how far it is. */
const PROGRESS_MS = 2_000

export function onWords(app: App, door: SlackDoor): void {
  onRemember(app, door)
  onKeep(app, door)
  onRemove(app, door)
}

/** `/crew words [part]`. */
export async function wordsAnswer(world: World, like: string, slackUser: string): Promise<SlackMessage> {
  const [people, words] = await Promise.all([world.people.all(), world.words.get(WORDS)])
  const asking = people.find((person) => person.slackUser === slackUser)
  if (!asking) return saidPlainly('The words of the crew are for the crew. Ask a manager to put you on the roster.')
  const mayRemove = isManager(asking)
  return wordsList({ operator: world.operator, words, people, like, mayRemove })
}

function onRemember(app: App, door: SlackDoor): void {
  app.action<BlockAction<ButtonAction>>('remember_word', async ({ ack, action, body, client, respond }) =>
    openModal(
      door,
      { ack, body, client, respond },
      REMEMBER,
      (show) => replayed(door.world, action.value ?? '', body.user.id, slowly(show)),
      replayingModal(0, 0),
    ),
  )
}

async function replayed(world: World, about: string, slackUser: string, progress: Progress): Promise<Modal> {
  const { operator } = world
  const outcome = await replayWord(world, refIn(about), slackUser, progress)
  switch (outcome.kind) {
    case 'replayed':
      return rememberModal({ operator, about, ...outcome })
    case 'refused':
      return noticeModal(REMEMBER, refusalWords(outcome.refusal, outcome.lesson, outcome.people))
    case 'kept-before': {
      const word = { ...outcome.lesson, by: outcome.by, at: outcome.at, mail: { id: '', subject: '' } }
      return noticeModal(REMEMBER, keptSentence({ kind: 'already-kept', word }, word, outcome.people, operator))
    }
    default:
      return noticeModal(REMEMBER, keptSentence(outcome, undefined, [], operator))
  }
}

/** Only now and then, and without waiting for Slack. */
function slowly(show: Show): Progress {
  let last = performance.now()
  return (done, all) => {
    if (done === all || performance.now() - last < PROGRESS_MS) return
    last = performance.now()
    show(replayingModal(done, all)).catch(() => {})
  }
}

function onKeep(app: App, { world, background }: SlackDoor): void {
  app.view<ViewSubmitAction>('keep_word', async ({ ack, body, view }) => {
    const ref = refIn(view.private_metadata)
    const sentence = await keepWord(world, ref, body.user.id)
      .then(async ({ outcome, people, delivered }) => {
        background.add(delivered, world)
        const lesson = (await findOffer(world, ref))?.lesson
        return keptSentence(outcome, lesson, people, world.operator)
      })
      .catch((error: unknown) => asFailure(error, 'keep the word').message)
    await ack({ response_action: 'update', view: asView(noticeModal(REMEMBER, sentence)) })
  })
}

function onRemove(app: App, { world, background }: SlackDoor): void {
  app.action<BlockAction<ButtonAction>>(/^remove_word(:\d+)?$/, async ({ ack, action, body, respond, client }) => {
    await ack()
    const tell = answerAside({ respond, client, body, log: world.log })
    const done = removeWord(world, action.value ?? '', body.user.id)
      .then(async (outcome) => saidPlainly(removedSentence(outcome, await world.people.all(), world.operator)))
      .catch((error: unknown) => serviceTrouble(asFailure(error, 'remove the word').message))
      .then(tell)
    background.add(done, world)
  })
}

function refIn(about: string): OfferRef {
  const [charterId = '', proposalId = '', key = ''] = idsIn(about)
  return { charterId, proposalId, key }
}
