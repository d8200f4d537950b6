// `undo`: the reverse of the last change is shown first, then done; the button on a card takes back its own.
import type { Charter } from '../../domain/charter.ts'
import { hasDeparted } from '../../domain/departure.ts'
import { mayAs, roleOf } from '../../domain/role.ts'
import { undoneFacts } from '../../domain/undo.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { departed } from '../../views/order-answers.ts'
import { noSuchCharter, notForYou } from '../../views/replies.ts'
import { nothingToUndo, undoPreview } from '../../views/undo-answers.ts'
import { revisionOf, undoRevision } from '../../workflows/undo-last.ts'
import { editAnswer, orderAnswer } from './answer-crew.ts'
import type { Asking, SlackDoor } from './asking.ts'

export async function onUndo(asking: Asking, charter: Charter): Promise<SlackMessage> {
  const { world, sure, background } = asking
  const answer = orderAnswer(asking, charter)
  if (sure !== undefined) {
    const undone = await undoRevision(world, charter, sure, deciderOf(asking), sure)
    background.add(undone.delivered, world)
    if (undone.outcome.kind !== 'meanwhile')
      return editAnswer(orderAnswer(asking, undone.charter ?? charter), undone.outcome)
  }
  if (hasDeparted(charter, world.clock.business())) return departed(answer)
  const entry = await revisionOf(world, charter, charter.revision)
  if (!entry?.before) return nothingToUndo(charter)
  return undoPreview(answer, entry, undoneFacts(charter, { before: entry.before, after: entry.after }))
}

/** The button of a card: only what that change did goes back. */
export async function undoEdit(door: SlackDoor, ids: readonly string[], slackUser: string): Promise<SlackMessage> {
  const { world, background } = door
  const [charterId = '', revision = ''] = ids
  const [people, charter] = await Promise.all([world.people.all(), world.charters.get(charterId)])
  const person = people.find((one) => one.slackUser === slackUser)
  if (!person || !mayAs(roleOf(person), 'captain')) return notForYou({ word: 'undo', from: 'captain' })
  if (!charter) return noSuchCharter()
  const by = { slackUser, name: person.name }
  const undone = await undoRevision(world, charter, Number(revision), by, undefined)
  background.add(undone.delivered, world)
  return editAnswer(orderAnswer({ world, people }, undone.charter ?? charter), undone.outcome)
}

function deciderOf({ person, slackUser }: Asking) {
  return { slackUser, name: person?.name ?? slackUser }
}
