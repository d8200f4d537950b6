// Block Kit's blocks, in messages, modals and Home tabs.
import { el } from './dom.js'
import { interactive, rich, textOf } from './elements.js'
import { link } from './mrkdwn.js'

/** `surface`: names, `state` (Slack's values of a view), `act(blockId)` which gives what an element tells, `errors`. */
export function blocks(list, surface) {
  return list.map((block) => (RENDER[block.type] ?? unknown)(block, surface)).filter(Boolean)
}

const RENDER = {
  header: ({ text }) => el('h3', { class: 'b-header' }, textOf(text)),
  divider: () => el('hr'),
  section,
  context: ({ elements }, { names }) =>
    el(
      'div',
      { class: 'b-context' },
      elements.map((element) => (element.type === 'image' ? picture(element) : el('span', {}, rich(element, names)))),
    ),
  actions: (block, surface) =>
    el(
      'div',
      { class: 'b-actions' },
      block.elements.map((element) => acting(element, block, surface)),
    ),
  input: inputBlock,
  image: ({ title, ...image }) => el('figure', {}, picture(image), title ? el('figcaption', {}, textOf(title)) : ''),
  markdown: ({ text }) => el('p', { class: 'b-markdown' }, text),
  rich_text: ({ elements }, surface) =>
    el(
      'div',
      { class: 'b-rich' },
      elements.map((element) => richText(element, surface)),
    ),
  table: ({ rows }, surface) =>
    el(
      'div',
      { class: 'b-table' },
      el(
        'table',
        {},
        el(
          'tbody',
          {},
          rows.map((row) => tableRow(row, surface)),
        ),
      ),
    ),
}

function tableRow(cells, surface) {
  return el(
    'tr',
    {},
    cells.map((cell) => el('td', {}, richText(cell, surface))),
  )
}

function section(block, surface) {
  const { text, fields = [], accessory } = block
  return el(
    'div',
    { class: 'b-section' },
    el(
      'div',
      { class: 'b-text' },
      text ? el('div', {}, rich(text, surface.names)) : '',
      fields.length > 0
        ? el(
            'div',
            { class: 'b-fields' },
            fields.map((field) => el('div', {}, rich(field, surface.names))),
          )
        : '',
    ),
    accessory ? (accessory.type === 'image' ? picture(accessory) : acting(accessory, block, surface)) : '',
  )
}

function inputBlock(block, surface) {
  const { label, hint, element, optional, dispatch_action: dispatches } = block
  const error = surface.errors?.[block.block_id]
  const id = `field-${block.block_id}`
  const groups = ['checkboxes', 'radio_buttons'].includes(element.type) || element.type.startsWith('multi_')
  const field = interactive(element, {
    act: dispatches ? surface.act(block) : undefined,
    held: surface.state?.[block.block_id]?.[element.action_id],
    id: { blockId: block.block_id, labelled: groups ? undefined : id },
    names: surface.names,
  })
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  if (described) field.setAttribute('aria-describedby', described)
  if (error) field.setAttribute('aria-invalid', 'true')
  if (groups) field.setAttribute('aria-label', textOf(label))
  return el(
    'div',
    { class: error ? 'b-input wrong' : 'b-input' },
    el(
      groups ? 'span' : 'label',
      { class: 'b-label', for: groups ? undefined : id },
      textOf(label),
      optional ? el('small', {}, ' (optional)') : '',
    ),
    field,
    hint ? el('small', { id: `${id}-hint` }, textOf(hint)) : '',
    error ? el('p', { id: `${id}-error`, class: 'error', role: 'alert' }, error) : '',
  )
}

function acting(element, block, surface) {
  return interactive(element, {
    act: surface.act(block),
    held: surface.state?.[block.block_id]?.[element.action_id] ?? initially(element),
    id: surface.isView ? { blockId: block.block_id } : undefined,
    names: surface.names,
    context: textOf(element.placeholder) || undefined,
  })
}

function initially(element) {
  return {
    selected_option: element.initial_option,
    selected_options: element.initial_options,
    selected_user: element.initial_user,
    selected_users: element.initial_users,
    selected_date: element.initial_date,
    selected_time: element.initial_time,
  }
}

/** Nothing foreign is fetched: a picture from beyond this machine is shown by its words. */
function picture({ alt_text: words, image_url: address }) {
  const label = words || 'picture'
  if (URL.canParse(address) && new URL(address).hostname === '127.0.0.1')
    return el('img', { class: 'near', src: address, alt: label, loading: 'lazy' })
  return el('span', { class: 'picture' }, /^https?:/.test(address ?? '') ? link(address, label) : label)
}

function richText(element, surface) {
  const inner = () => (element.elements ?? []).map((child) => richText(child, surface))
  switch (element.type) {
    case 'rich_text_list':
      return el(
        element.style === 'ordered' ? 'ol' : 'ul',
        {},
        (element.elements ?? []).map((item) => el('li', {}, richText(item, surface))),
      )
    case 'rich_text_quote':
      return el('blockquote', {}, inner())
    case 'rich_text_preformatted':
      return el('pre', {}, inner())
    case 'text':
    case 'raw_text':
      return styled(element.text, element.style ?? {})
    case 'link':
      return /^https?:|^mailto:|^tel:/.test(element.url)
        ? link(element.url, element.text ?? element.url)
        : (element.text ?? '')
    case 'user':
      return el('span', { class: 'mention' }, `@${surface.names[element.user_id] ?? element.user_id}`)
    case 'emoji':
      return `:${element.name}:`
    default:
      return el('div', {}, inner())
  }
}

function styled(text, { bold, italic, strike, code }) {
  const tag = code ? 'code' : bold ? 'strong' : italic ? 'em' : strike ? 's' : 'span'
  return el(tag, {}, text)
}

function unknown({ type }) {
  return el('p', { class: 'unknown' }, `(${type})`)
}
