// What holds for a message's blocks, a modal or a Home tab as a whole.
import { inside, isJson, type Json, listed } from '../json.ts'
import { BLOCK } from './blocks.ts'
import { plainText } from './composition-objects.ts'
import { among, boolean, both, byType, list, problem, type Rule, shape, string } from './rules.ts'

/** Found by measuring, not documented: the JSON of a message's blocks together. */
const MESSAGE_BLOCKS_MAX = 13_200
const VIEW_MAX = 250_000

const common = {
  blocks: both(list(BLOCK, 100, 0), eachOnce),
  'private_metadata?': string(3000),
  'callback_id?': string(255),
  'external_id?': string(255),
}

const VIEW = byType({
  modal: both(
    shape({
      type: among('modal'),
      title: plainText(24),
      'submit?': plainText(24),
      'close?': plainText(24),
      'clear_on_close?': boolean,
      'notify_on_close?': boolean,
      'submit_disabled?': boolean,
      ...common,
    }),
    inputsNeedSubmit,
  ),
  home: shape({ type: among('home'), ...common }),
})

const MESSAGE_BLOCKS: Rule = both(list(BLOCK, 50, 0), eachOnce)

/** What is wrong with a message's blocks, in Slack's words; nothing when they are fine. */
export function messageProblems(blocks: unknown): readonly string[] {
  return MESSAGE_BLOCKS(blocks, '/blocks')
}

export function blocksTooLong(blocks: unknown): boolean {
  return JSON.stringify(blocks).length > MESSAGE_BLOCKS_MAX
}

export function viewProblems(view: unknown): readonly string[] {
  return VIEW(view, '/view')
}

export function viewTooLarge(view: unknown): boolean {
  return JSON.stringify(view).length > VIEW_MAX
}

/** Elements of a block that a person can act on, wherever they stand in it. */
export function elementsOf(block: Json): readonly Json[] {
  const single = [inside(block, 'accessory'), inside(block, 'element')]
  const several = block.type === 'actions' ? listed(block, 'elements') : []
  return [...single, ...several].filter((element) => element.type !== undefined && element.type !== 'image')
}

function eachOnce(value: unknown, at: string): readonly string[] {
  const blocks = Array.isArray(value) ? value.filter(isJson) : []
  const focused = blocks.flatMap(elementsOf).filter((element) => element.focus_on_load === true)
  return [
    ...repeated(blocks.map((block) => block.block_id)).flatMap((id) =>
      problem(`\`block_id\` ${id} already exists`, at),
    ),
    ...blocks.flatMap((block, index) =>
      repeated(elementsOf(block).map((element) => element.action_id)).flatMap((id) =>
        problem(`\`action_id\` ${id} already exists in this block`, `${at}/${index}`),
      ),
    ),
    ...(focused.length > 1 ? problem('only one element may have `focus_on_load`', at) : []),
  ]
}

function repeated(ids: readonly unknown[]): readonly unknown[] {
  const given = ids.filter((id) => id !== undefined && id !== null)
  return [...new Set(given.filter((id, index) => given.indexOf(id) !== index))]
}

function inputsNeedSubmit(value: unknown, at: string): readonly string[] {
  if (!isJson(value) || isJson(value.submit)) return []
  const hasInput = listed(value, 'blocks').some((block) => block.type === 'input')
  return hasInput ? problem('missing required field: submit', at) : []
}
