// Buttons of Slack messages: labels, values and confirmation dialogs within their limits.
import type { PlainText } from './slack-blocks.ts'
import { escaped, plainText } from './slack-text.ts'

export interface Button {
  readonly label: string
  readonly action: string
  /** Ids, joined by `buttonValue`. */
  readonly value?: string
  readonly url?: string
  readonly style?: 'primary' | 'danger'
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string }
}

export interface ButtonElement {
  readonly type: 'button'
  readonly action_id: string
  readonly text: PlainText
  readonly value?: string
  readonly url?: string
  readonly style?: 'primary' | 'danger'
  readonly confirm?: {
    readonly title: PlainText
    readonly text: PlainText
    readonly confirm: PlainText
    readonly deny: PlainText
  }
}

export const LABEL = 75
export const CONFIRM_TEXT = 300
const VALUE = 2000
/** Beside a revision; the end of a very long reason is left out. */
const COMMAND = 1900

/** An action id is allowed once in a block: the second button of the same action gets `:2`, and so on. */
export function buttonElement(button: Button, before: readonly Button[] = []): ButtonElement {
  const { value, url, style, confirm } = button
  if (value && value.length > VALUE) throw new RangeError(`The value of the button "${button.label}" is no list of ids`)
  const same = before.filter(({ action }) => action === button.action).length
  return {
    type: 'button',
    action_id: same ? `${button.action}:${same + 1}` : button.action,
    text: plain(button.label, LABEL),
    ...(value ? { value } : {}),
    ...(url ? { url } : {}),
    ...(style ? { style } : {}),
    ...(confirm
      ? {
          confirm: {
            title: plain(confirm.title, 100),
            text: plain(confirm.text, CONFIRM_TEXT),
            confirm: plain(confirm.yes, 30),
            deny: plain(confirm.no, 30),
          },
        }
      : {}),
  }
}

/** The action that a pressed button stands for, whatever number it got. */
export function actionOf(actionId: string): string {
  return actionId.replace(/:\d+$/, '')
}

/** What a button carries: ids and revisions, in the order that its action expects. */
export function buttonValue(...ids: readonly (string | number)[]): string {
  return ids.join('|')
}

/** A command that a button gives as if it were typed; what stands in it is no markup, wherever it is read. */
export function commandValue(words: string): string {
  const whole = words.trim()
  const value = escaped(whole)
  return value.length <= COMMAND
    ? value
    : commandValue(whole.slice(0, Math.floor((whole.length * COMMAND) / value.length)))
}

/** The same for one that was shown first, with the revision over which. */
export function sureValue(seen: number, words: string): string {
  return buttonValue(seen, commandValue(words))
}

export function idsIn(value: string): readonly string[] {
  return value.split('|')
}

function plain(text: string, max: number): PlainText {
  return { type: 'plain_text', text: plainText(text, max) }
}
