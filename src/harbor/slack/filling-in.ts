// A person's choices in a view: put into Slack's state, and checked as Slack's own client does before it submits.
import { elementsOf } from './block-kit/surfaces.ts'
import { type Choice, chosenIn, isEmpty, stateValues } from './element-state.ts'
import { inside, type Json, textOf } from './json.ts'
import type { Filled, KeptView } from './views.ts'

/** By block id, then by action id. */
export type Values = Readonly<Record<string, Readonly<Record<string, Choice>>>>

/** Throws when there is no such block or element, or when it has no such option. */
export function fillIn(blocks: readonly Json[], filled: Filled, values: Values): Filled {
  const added = Object.entries(values).map(([blockId, choices]) => {
    const chosen = Object.entries(choices).map(
      ([actionId, choice]) => [actionId, chosenIn(elementAt(blocks, actionId, blockId).element, choice)] as const,
    )
    return [blockId, { ...filled[blockId], ...Object.fromEntries(chosen) }] as const
  })
  return { ...filled, ...Object.fromEntries(added) }
}

/** The element with this action id, in the given block or in the first that has one. */
export function elementAt(
  blocks: readonly Json[],
  actionId: string,
  blockId?: string,
): { readonly block: Json; readonly element: Json } {
  for (const block of blocks) {
    const element = elementsOf(block).find((candidate) => candidate.action_id === actionId)
    if (element && (!blockId || block.block_id === blockId)) return { block, element }
  }
  throw new Error(`There is no element "${actionId}"${blockId ? ` in block "${blockId}"` : ''}`)
}

/** By block id: what keeps the modal from being submitted at all. */
export function missing({ view, filled }: KeptView): Readonly<Record<string, string>> {
  const states = stateValues(view.blocks, filled)
  const inputs = view.blocks.filter(({ type }) => type === 'input')
  const complaints = inputs.map((block) => {
    const id = textOf(block, 'block_id')
    const element = inside(block, 'element')
    return [id, complaint(block, element, states[id]?.[textOf(element, 'action_id')])] as const
  })
  return Object.fromEntries(complaints.filter((pair): pair is readonly [string, string] => pair[1] !== undefined))
}

function complaint(block: Json, element: Json, state: Json | undefined): string | undefined {
  if (isEmpty(state)) return block.optional === true ? undefined : 'Please complete this required field.'
  const text = typeof state?.value === 'string' ? state.value : undefined
  if (text === undefined) return undefined
  const { min_length: min = 0, max_length: max = 3000 } = element
  if (text.length < Number(min)) return `This field must be at least ${min} characters.`
  if (text.length > Number(max)) return `This field must be at most ${max} characters.`
  return undefined
}
