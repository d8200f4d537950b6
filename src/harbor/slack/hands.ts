// The human side of Slack: what people of a team see there, and what they do.
import type { Delivered } from './app-door.ts'
import type { Channel } from './channels.ts'
import type { Choice } from './element-state.ts'
import type { Values } from './filling-in.ts'
import type { Installation } from './installation.ts'
import type { SlackMessage } from './messages.ts'
import type { Submitted } from './submission-ack.ts'
import type { SlackUser } from './users.ts'
import type { SlackView } from './views.ts'
import type { SlackChange } from './workspace.ts'

/** Whoever names a user, channel, message, element or option that isn't there gets an Error that says so. */
export interface SlackHands {
  readonly users: (operatorId: string) => readonly SlackUser[]
  /** The team's channel, and this user's direct message with the bot. */
  readonly channels: (operatorId: string, userId: string) => readonly Channel[]
  /** The channel's flow as this user sees it, oldest first; ephemeral ones have `is_ephemeral`. */
  readonly messages: (operatorId: string, userId: string, channelId: string) => readonly SlackMessage[]
  /** A parent and its replies. */
  readonly thread: (operatorId: string, userId: string, channelId: string, ts: string) => readonly SlackMessage[]
  /** The modal on top, with what is filled in. */
  readonly modal: (operatorId: string, userId: string) => SlackView | undefined
  readonly home: (operatorId: string, userId: string) => SlackView | undefined

  /** `typed` is the whole line: `/crew quinn-may-30`. */
  readonly command: (operatorId: string, userId: string, channelId: string, typed: string) => Promise<Commanded>
  /** A button, or a choice in a menu. */
  readonly press: (operatorId: string, userId: string, press: Press) => Promise<Acted>
  readonly submit: (operatorId: string, userId: string, viewId: string, values?: Values) => Promise<SubmitResult>
  /** The X or the close button of the modal on top. */
  readonly dismiss: (operatorId: string, userId: string, viewId: string) => Promise<Dismissed>
  readonly openHome: (operatorId: string, userId: string) => Promise<Acted>
  /** A message typed into a channel or direct message; in a thread with `threadTs`. */
  readonly say: (
    operatorId: string,
    userId: string,
    channelId: string,
    text: string,
    threadTs?: string,
  ) => Promise<Said>
  /** The last delivery to this operator's app, again, as Slack's retry number `num`. */
  readonly redeliver: (operatorId: string, num?: number) => Promise<Delivered>
  /** How the app stands in the team from now on. */
  readonly install: (operatorId: string, change: Partial<Installation>) => void
  /** After every change that somebody can see; returns a function that stops it. */
  readonly onChange: (listener: (change: SlackChange) => void) => () => void
}

/** Where the element stands: in a message (`channel` and `ts`) or in a view (`viewId`). */
export type Press = {
  readonly actionId: string
  /** Needed only where two blocks have the same action id. */
  readonly blockId?: string
  /** For menus, pickers, radio buttons, checkboxes; see Choice. */
  readonly choice?: Choice
} & ({ readonly channel: string; readonly ts: string } | { readonly viewId: string; readonly values?: Values })

export interface Acted {
  readonly delivery: Delivered
  /** On top once the app has acknowledged; one opened later comes with `onChange`. */
  readonly modal?: SlackView
}

export interface Commanded extends Acted {
  /** What the acknowledgement showed, or Slackbot's words when it failed. */
  readonly shown?: SlackMessage
}

export interface SubmitResult extends Submitted {
  /** None when Slack's own client kept it back, since a required input is empty. */
  readonly delivery?: Delivered
  readonly modal?: SlackView
}

export interface Dismissed {
  /** Only apps that asked for it (`notify_on_close`) are told. */
  readonly delivery?: Delivered
  readonly modal?: SlackView
}

export interface Said {
  readonly message: SlackMessage
  /** A mention of the bot is delivered twice: as `message` and as `app_mention`. */
  readonly deliveries: readonly Delivered[]
}
