// Who asks what, as every command's answer wants to know it.
import type { Charter } from '../../domain/charter.ts'
import type { Person } from '../../domain/person.ts'
import { type Role, roleOf } from '../../domain/role.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import type { World } from '../../ports.ts'
import type { Background } from '../operator-door.ts'

export interface SlackDoor {
  readonly world: World
  readonly background: Background
}

/** What was typed, or stands behind a button as if it were. */
export interface Typed {
  readonly text: string
  readonly slackUser: string
  /** Names this very press or command. */
  readonly act: string
  /** The revision whose consequences were shown and answered with yes. */
  readonly sure?: number | undefined
}

export interface Asking extends Typed, SlackDoor {
  readonly people: readonly Person[]
  /** Undefined: in nobody's roster. */
  readonly person: Person | undefined
  readonly role: Role
}

/** `later`: what takes the answer's place once the outside has been asked. */
export type Answer = SlackMessage & { readonly later?: Promise<SlackMessage> }

/** `rest`: what follows the verb. */
export type OnCharter = (asking: Asking, charter: Charter, rest: string) => Answer | Promise<Answer>
export type OnAll = (asking: Asking, rest: string) => Answer | Promise<Answer>

export async function askingOf(door: SlackDoor, typed: Typed): Promise<Asking> {
  const people = await door.world.people.all()
  const person = people.find(({ slackUser }) => slackUser === typed.slackUser)
  return { ...door, ...typed, people, person, role: roleOf(person) }
}
