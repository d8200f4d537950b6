// `/crew …`: parsed, answered by one workflow, in the acknowledgement itself.
import type { App, RespondArguments, RespondFn } from '@slack/bolt'
import { asFailure } from '../failure.ts'
import type { SlackMessage } from '../ports.ts'
import { serviceTrouble } from '../views/replies.ts'
import { answerCommand } from './commands/answer-command.ts'
import type { SlackDoor } from './commands/asking.ts'

export function onCommand(app: App, door: SlackDoor): void {
  app.command('/crew', async ({ command, ack, respond }) => {
    const text = unescaped(command.text ?? '')
    const act = actOf(command.trigger_id) ?? door.world.ids.next()
    const answer = await answerCommand(door, { text, slackUser: command.user_id, act }).catch((error: unknown) =>
      serviceTrouble(asFailure(error, 'answer').message),
    )
    await ack(privately(answer))
    door.background.add(continued(answer, respond), door.world)
  })
}

/** An answer for one person has no thread: what doesn't fit follows it. Slack takes five. */
async function continued({ thread = [] }: SlackMessage, respond: RespondFn): Promise<void> {
  for (const more of thread.slice(0, 5)) await respond(privately(more))
}

export function privately({ text, blocks }: SlackMessage): RespondArguments {
  return { response_type: 'ephemeral', text, blocks: [...blocks] as never }
}

/** Slack names each command and press; undefined where it gave no such name. */
export function actOf(trigger: string | undefined): string | undefined {
  return trigger && /^\d+\.\d+/.test(trigger) ? trigger : undefined
}

/** Slack escapes three characters in what people type. */
function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}
