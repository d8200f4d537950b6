// The form of a person on the roster: opened by a manager, checked field by field, saved once.
import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt'
import { mayAs } from '../domain/role.ts'
import { asFailure } from '../failure.ts'
import type { StateValues } from '../views/edited-changes.ts'
import { noticeModal } from '../views/notice-modal.ts'
import { personSentence } from '../views/person-answers.ts'
import { PERSON_TITLE, personFormRead, personModal } from '../views/person-modal.ts'
import { idsIn } from '../views/slack-buttons.ts'
import type { Modal } from '../views/slack-modals.ts'
import { editPerson } from '../workflows/edit-person.ts'
import type { SlackDoor } from './commands/asking.ts'
import { askingOf } from './commands/asking.ts'
import { asView, openModal } from './slack-opening.ts'

export function onPersonModal(app: App, door: SlackDoor): void {
  app.action<BlockAction<ButtonAction>>(/^edit_person(:\d+)?$/, async ({ ack, action, body, client, respond }) =>
    openModal(door, { ack, body, client, respond }, PERSON_TITLE, () => filled(door, action.value ?? '', body.user.id)),
  )
  app.view<ViewSubmitAction>('save_person', async ({ ack, body, view }) => {
    const [id = '', version = ''] = idsIn(view.private_metadata)
    const form = personFormRead(view.state.values as StateValues)
    const known = version === '' ? undefined : Number(version)
    const edit = { id: id || undefined, version: known, form, slackUser: body.user.id }
    try {
      const outcome = await editPerson(door.world, edit)
      if (outcome.kind === 'problems')
        return await ack({ response_action: 'errors', errors: { ...outcome.problems } as Record<string, string> })
      await ack(page(personSentence(outcome)))
    } catch (error) {
      await ack(page(asFailure(error, 'save the person').message))
    }
  })
}

async function filled(door: SlackDoor, id: string, slackUser: string): Promise<Modal> {
  const [{ role }, people] = await Promise.all([
    askingOf(door, { text: '', slackUser, act: '' }),
    door.world.people.current(),
  ])
  if (!mayAs(role, 'manager')) return noticeModal(PERSON_TITLE, personSentence({ kind: 'not-allowed' }))
  const person = people.find((one) => one.id === id)
  return id !== '' && !person
    ? noticeModal(PERSON_TITLE, personSentence({ kind: 'no-such-person' }))
    : personModal(person, people)
}

function page(sentence: string) {
  return { response_action: 'update' as const, view: asView(noticeModal(PERSON_TITLE, sentence)) }
}
