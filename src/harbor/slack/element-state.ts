// What an interactive element holds: its first value, what a person chose, and Slack's `state.values` of a whole view.
import { elementsOf } from './block-kit/surfaces.ts'
import { type Json, listed, textOf } from './json.ts'
import type { Filled } from './views.ts'

/** Text, a date, a time, a user id or an option's value; several for checkboxes and multi-selects; null for none. */
export type Choice = string | readonly string[] | null

type Holder = { readonly field: string; readonly initial: string; readonly of: 'text' | 'option'; readonly many?: true }

const HOLDERS: Readonly<Record<string, Holder>> = {
  plain_text_input: { field: 'value', initial: 'initial_value', of: 'text' },
  email_text_input: { field: 'value', initial: 'initial_value', of: 'text' },
  number_input: { field: 'value', initial: 'initial_value', of: 'text' },
  datepicker: { field: 'selected_date', initial: 'initial_date', of: 'text' },
  timepicker: { field: 'selected_time', initial: 'initial_time', of: 'text' },
  users_select: { field: 'selected_user', initial: 'initial_user', of: 'text' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', of: 'text', many: true },
  static_select: { field: 'selected_option', initial: 'initial_option', of: 'option' },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', of: 'option' },
  overflow: { field: 'selected_option', initial: '', of: 'option' },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', of: 'option', many: true },
  checkboxes: { field: 'selected_options', initial: 'initial_options', of: 'option', many: true },
}

/** The element with what was chosen, in Slack's fields. Throws when that isn't among the element's options. */
export function chosenIn(element: Json, choice: Choice): Json {
  const holder = HOLDERS[textOf(element, 'type')]
  if (!holder) return {}
  const given = choice === null || choice === '' ? [] : [choice].flat()
  const found = given.map((value) => (holder.of === 'option' ? optionOf(element, value) : value))
  return { type: element.type, [holder.field]: holder.many ? found : (found[0] ?? null) }
}

/** `state.values` of all elements that hold something; a name left out of `filled` has its first value. */
export function stateValues(blocks: readonly Json[], filled: Filled): Filled {
  const perBlock = blocks.map((block) => {
    const id = textOf(block, 'block_id')
    const held = elementsOf(block).filter((element) => element.type !== 'overflow' && isHolder(element))
    const states = held.map((element) => {
      const action = textOf(element, 'action_id')
      return [action, filled[id]?.[action] ?? firstIn(element)] as const
    })
    return [id, Object.fromEntries(states)] as const
  })
  return Object.fromEntries(perBlock.filter(([, states]) => Object.keys(states).length > 0))
}

/** Nothing was typed or chosen. */
export function isEmpty(state: Json | undefined): boolean {
  const held = Object.entries(state ?? {}).find(([field]) => field !== 'type')?.[1]
  return held === undefined || held === null || held === '' || (Array.isArray(held) && held.length === 0)
}

function isHolder(element: Json): boolean {
  return HOLDERS[textOf(element, 'type')] !== undefined
}

function firstIn(element: Json): Json {
  const { field = 'value', initial = '', many } = HOLDERS[textOf(element, 'type')] ?? {}
  return { type: element.type, [field]: element[initial] ?? (many ? [] : null) }
}

function optionOf(element: Json, value: string): Json {
  const grouped = listed(element, 'option_groups').flatMap((group) => listed(group, 'options'))
  const option = [...listed(element, 'options'), ...grouped].find((candidate) => candidate.value === value)
  if (!option) throw new Error(`The element "${element.action_id}" has no option "${value}"`)
  return option
}
