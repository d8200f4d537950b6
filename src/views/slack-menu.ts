// A menu among the buttons of a message: what else can be done, within Slack's limits for its options.
import type { PlainText } from './slack-blocks.ts'
import { type Option, option } from './slack-modals.ts'
import { plainText } from './slack-text.ts'

export interface Menu {
  readonly label: string
  readonly action: string
  /** At most 100; a value has at most 150 characters. */
  readonly options: readonly { readonly label: string; readonly value: string }[]
}

export interface MenuElement {
  readonly type: 'static_select'
  readonly action_id: string
  readonly placeholder: PlainText
  readonly options: readonly Option[]
}

const VALUE = 150

export function menuElement({ label, action, options }: Menu): MenuElement {
  const long = options.find(({ value }) => value.length > VALUE)
  if (long) throw new RangeError(`The value of the option "${long.label}" is no list of ids`)
  return {
    type: 'static_select',
    action_id: action,
    placeholder: { type: 'plain_text', text: plainText(label, 150) },
    options: options.slice(0, 100).map(({ label, value }) => option(label, value)),
  }
}
