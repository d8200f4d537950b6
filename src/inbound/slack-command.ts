// `/crew …`: parsed, answered by one workflow, in the acknowledgement itself.
import type { App, RespondArguments, RespondFn } from '@slack/bolt'
import { parseCommand } from '../domain/command/parse-command.ts'
import { asFailure } from '../failure.ts'
import type { SlackMessage } from '../ports/chat.ts'
import { looking } from '../views/drift-card.ts'
import { serviceTrouble } from '../views/replies.ts'
import { unescaped } from '../views/slack-text.ts'
import { answerCommand } from './commands/answer-command.ts'
import type { Answer, SlackDoor } from './commands/asking.ts'

/** What has to come after the acknowledgement of a request: done then, or, where nothing can be, put off. */
export type Afterwards = (request: object, work: () => Promise<unknown>) => void

export function onCommand(app: App, door: SlackDoor, afterwards: Afterwards = behind(door)): void {
  app.command('/crew', async ({ command, ack, respond }) => {
    const text = unescaped(command.text ?? '')
    const act = actOf(command.trigger_id) ?? door.world.ids.next()
    const answered = (): Promise<Answer> =>
      answerCommand(door, { text, slackUser: command.user_id, act }).catch((error: unknown) =>
        serviceTrouble(asFailure(error, 'answer').message),
      )
    if (asksOutside(text)) {
      await ack(privately(looking()))
      return afterwards(command, async () => followed(await answered(), respond, true))
    }
    const answer = await answered()
    await ack(privately(answer))
    if (answer.later || answer.thread) afterwards(command, () => followed(answer, respond, false))
  })
}

function behind({ world, background }: SlackDoor): Afterwards {
  return (_, work) => background.add(work(), world)
}

/** Acknowledged before anything is read, and answered in that one's place. */
function asksOutside(text: string): boolean {
  const command = parseCommand(text)
  return command.kind === 'charter' && command.ways[0]?.verb?.word === 'check'
}

/** What takes the acknowledgement's place, or what didn't fit into it. */
async function followed(answer: Answer, respond: RespondFn, isLate: boolean): Promise<void> {
  const whole = await (answer.later ?? answer)
  if (isLate || answer.later) await respond({ ...privately(whole), replace_original: true })
  await continued(whole, respond)
}

/** An answer for one person has no thread: what doesn't fit follows it. Slack takes five in all. */
export async function continued({ thread = [] }: SlackMessage, respond: RespondFn): Promise<void> {
  for (const more of thread.slice(0, 4)) await respond({ ...privately(more), replace_original: false })
}

export function privately({ text, blocks }: SlackMessage): RespondArguments {
  return { response_type: 'ephemeral', text, blocks: [...blocks] as never }
}

/** Slack names each command and press; undefined where it gave no such name. */
export function actOf(trigger: string | undefined): string | undefined {
  return trigger && /^\d+\.\d+/.test(trigger) ? trigger : undefined
}
