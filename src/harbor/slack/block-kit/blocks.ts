// Block Kit's blocks and the limits of each.
import { isJson } from '../json.ts'
import { anyText, eitherOf, IMAGE_SOURCE, plainText } from './composition-objects.ts'
import { BUTTON, IMAGE_ELEMENT, OVERFLOW, STATEFUL, TYPED } from './elements.ts'
import {
  among,
  anything,
  boolean,
  both,
  byType,
  type Fields,
  list,
  problem,
  type Rule,
  shape,
  string,
} from './rules.ts'

const TEXT_MAX = 3000

const ACCESSORY = byType({ button: BUTTON, overflow: OVERFLOW, image: IMAGE_ELEMENT, ...STATEFUL })
const ACTION = byType({ button: BUTTON, overflow: OVERFLOW, ...STATEFUL })
const INPUT = byType({ ...STATEFUL, ...TYPED })
const CONTEXT = byType({ image: IMAGE_ELEMENT, plain_text: anyText(TEXT_MAX), mrkdwn: anyText(TEXT_MAX) })

export const BLOCK = byType({
  section: both(
    textOrFields,
    block('section', {
      'text?': anyText(TEXT_MAX),
      'fields?': list(anyText(2000), 10),
      'accessory?': ACCESSORY,
      'expand?': boolean,
    }),
  ),
  header: block('header', { text: plainText(150) }),
  divider: block('divider', {}),
  context: block('context', { elements: list(CONTEXT, 10) }),
  actions: block('actions', { elements: list(ACTION, 25) }),
  input: block('input', {
    label: plainText(2000),
    element: INPUT,
    'hint?': plainText(2000),
    'optional?': boolean,
    'dispatch_action?': boolean,
  }),
  image: eitherOf('image_url', 'slack_file', block('image', { ...IMAGE_SOURCE, 'title?': plainText(2000) })),
  markdown: block('markdown', { text: string(12_000, 1) }),
  rich_text: block('rich_text', { elements: list(anything, 1000) }),
  table: block('table', { rows: list(list(anything, 20), 100), 'column_settings?': list(anything, 20) }),
})

function block(type: string, fields: Fields): Rule {
  return shape({ type: among(type), 'block_id?': string(255, 1), ...fields })
}

function textOrFields(value: unknown, at: string): readonly string[] {
  const given = isJson(value) && (value.text !== undefined || value.fields !== undefined)
  return given ? [] : problem('must define either `text` or `fields`', at)
}
