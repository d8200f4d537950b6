// People who type `/crew …` and press what the answer offers, over a fake world.
import { answerCommand } from '../../src/inbound/commands/answer-command.ts'
import type { SlackDoor } from '../../src/inbound/commands/asking.ts'
import { background } from '../../src/inbound/operator-door.ts'
import { BUTTONS } from '../../src/inbound/slack-buttons.ts'
import type { SlackMessage } from '../../src/ports/chat.ts'
import { actionOf, idsIn } from '../../src/views/slack-buttons.ts'
import type { FakeWorld } from './world.ts'

let acts = 0

/** The answer, once everything that follows from it is done. `act`: Slack's own name for this very command. */
export async function say(
  fake: FakeWorld,
  slackUser: string,
  text: string,
  act = `act-${++acts}`,
): Promise<SlackMessage> {
  const door = doorOf(fake)
  const answer = await answerCommand(door, { text, slackUser, act })
  await door.background.settled()
  return answer
}

/** Presses the button with this label, of an answer or of a message in Slack; all that it says comes back. */
export async function pressOn(
  fake: FakeWorld,
  slackUser: string,
  message: SlackMessage,
  label: string | RegExp,
): Promise<readonly SlackMessage[]> {
  const button = buttonsOf(message).find(({ text }) =>
    typeof label === 'string' ? text.text === label : label.test(text.text),
  )
  if (!button) throw new Error(`no button ${label} among ${buttonsOf(message).map(({ text }) => text.text)}`)
  return pressValue(fake, slackUser, button.action_id, button.value ?? '')
}

export async function pressValue(
  fake: FakeWorld,
  slackUser: string,
  actionId: string,
  value: string,
  act = `act-${++acts}`,
): Promise<readonly SlackMessage[]> {
  const door = doorOf(fake)
  const told: SlackMessage[] = []
  const tell = async (message: SlackMessage) => void told.push(message)
  await BUTTONS[actionOf(actionId)]?.(door, { ids: idsIn(value), slackUser, act, isAside: false, tell })
  await door.background.settled()
  return told
}

/** Everything that can be read of a message, one text. */
export function read({ blocks }: SlackMessage): string {
  return blocks
    .flatMap((block) => [block.text, ...((block.elements as unknown[] | undefined) ?? [])])
    .map((part) => ((part as { text?: unknown } | undefined)?.text ?? '') as unknown)
    .filter((text) => typeof text === 'string')
    .join('\n')
}

export function labelsOf(message: SlackMessage): readonly string[] {
  return buttonsOf(message).map(({ text }) => text.text)
}

interface Pressable {
  readonly action_id: string
  readonly type: string
  readonly text: { readonly text: string }
  readonly value?: string
}

function buttonsOf({ blocks }: SlackMessage): readonly Pressable[] {
  const all = blocks.flatMap((block) => [
    ...((block.elements as Pressable[] | undefined) ?? []),
    block.accessory as Pressable,
  ])
  return all.filter((element) => element?.type === 'button')
}

function doorOf(fake: FakeWorld): SlackDoor {
  return { world: fake.world(), background: background() }
}
