// Modals and their inputs, within Slack's limits: 24 characters of title, 75 of an option, 100 options of a group.
import type { MrkdwnText, PlainText } from './slack-blocks.ts'
import { type Mrkdwn, pieces, plainText } from './slack-text.ts'

export interface Modal {
  readonly type: 'modal'
  readonly callback_id?: string
  readonly private_metadata?: string
  readonly title: PlainText
  readonly submit?: PlainText
  readonly close: PlainText
  readonly blocks: readonly ModalBlock[]
}

export type ModalBlock =
  | { readonly type: 'section'; readonly text: MrkdwnText }
  | { readonly type: 'image'; readonly image_url: string; readonly alt_text: string }
  | {
      readonly type: 'input'
      readonly block_id: string
      readonly label: PlainText
      readonly element: InputElement
      readonly hint?: PlainText
      readonly optional: boolean
    }

export type InputElement =
  | (Menu & { readonly type: 'static_select'; readonly initial_option?: Option })
  | (Menu & { readonly type: 'multi_static_select'; readonly initial_options?: readonly Option[] })
  | {
      readonly type: 'checkboxes'
      readonly action_id: string
      readonly options: readonly Option[]
      readonly initial_options?: readonly Option[]
    }
  | {
      readonly type: 'timepicker'
      readonly action_id: string
      readonly timezone: string
      readonly initial_time?: string
    }
  | {
      readonly type: 'plain_text_input'
      readonly action_id: string
      readonly multiline: boolean
      readonly max_length: number
      readonly initial_value?: string
    }
  | { readonly type: 'datepicker'; readonly action_id: string; readonly initial_date?: string }
  | { readonly type: 'users_select'; readonly action_id: string; readonly initial_user?: string }

interface Menu {
  readonly action_id: string
  readonly option_groups: readonly { readonly label: PlainText; readonly options: readonly Option[] }[]
}

export interface Option {
  readonly text: PlainText
  readonly value: string
}

/** Every input's action id; the block id says which it is. */
export const INPUT_ACTION = 'value'

export function modal(
  title: string,
  blocks: readonly ModalBlock[],
  submit?: { readonly callback: string; readonly label: string; readonly about: string },
): Modal {
  return {
    type: 'modal',
    title: plain(title, 24),
    ...(submit
      ? { callback_id: submit.callback, private_metadata: submit.about, submit: plain(submit.label, 24) }
      : {}),
    close: plain('Cancel', 24),
    blocks,
  }
}

export function textBlocks(line: Mrkdwn): readonly ModalBlock[] {
  return pieces(line.mrkdwn, 3000)
    .filter((text) => text !== '')
    .map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }))
}

export function input(blockId: string, label: string, element: InputElement, hint = '', optional = true): ModalBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plain(label, 2000),
    element,
    ...(hint ? { hint: plain(hint, 2000) } : {}),
    optional,
  }
}

export function option(text: string, value: string): Option {
  return { text: plain(text, 75), value }
}

/** Groups of at most 100 options each; an empty group is left out. */
export function optionGroups(
  groups: readonly { readonly label: string; readonly options: readonly Option[] }[],
): Menu['option_groups'] {
  return groups.flatMap(({ label, options }) => {
    const starts = Array.from({ length: Math.ceil(options.length / 100) }, (_, index) => index * 100)
    return starts.map((start) => ({
      label: plain(start === 0 ? label : `${label}, continued`, 75),
      options: options.slice(start, start + 100),
    }))
  })
}

function plain(text: string, max: number): PlainText {
  return { type: 'plain_text', text: plainText(text, max) }
}
