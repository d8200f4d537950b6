// Block Kit's interactive elements. Each shows what `held` says and tells `act` what a person did.
import { byId, el, fill } from './dom.js'
import { emoji, mrkdwn, plain } from './mrkdwn.js'

const INPUT_TYPES = {
  plain_text_input: 'text',
  email_text_input: 'email',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
}

/** `act(element, choice)` sends it to the app; without it the element only holds a value until its modal is submitted. */
export function interactive(element, { act, held = {}, id, names, context }) {
  const say = act && (async (choice) => (await agreed(element.confirm)) && act(element, choice))
  const type = element.type
  if (type === 'button') return button(element, say)
  if (type === 'overflow') return overflow(element, say)
  if (type === 'static_select' || type === 'users_select') return select(element, say, held, id, names, context)
  if (type.startsWith('multi_') || type === 'checkboxes') return several(element, say, held, id, names, 'checkbox')
  if (type === 'radio_buttons') return several(element, say, held, id, names, 'radio')
  if (INPUT_TYPES[type]) return input(element, say, held, id, context)
  return el('span', { class: 'unknown' }, `(${type})`)
}

/** What is filled in below `root`: by block id and action id. */
export function valuesIn(root) {
  const values = {}
  for (const field of root.querySelectorAll('[data-action-id]')) {
    const { blockId, actionId, several } = field.dataset
    if (!blockId) continue
    values[blockId] = { ...values[blockId], [actionId]: several ? checked(field) : field.value || null }
  }
  return values
}

/** Whether the person goes on, where the element asks first. */
function agreed(confirm) {
  if (!confirm) return true
  const dialog = byId('confirm')
  return new Promise((resolve) => {
    const close = (answer) => {
      dialog.close(answer)
    }
    const danger = confirm.style === 'danger' ? 'danger' : 'primary'
    fill(
      dialog,
      el('h2', { id: 'confirm-title' }, textOf(confirm.title)),
      el('p', {}, rich(confirm.text)),
      el(
        'footer',
        {},
        el('button', { type: 'button', on: { click: () => close('no') } }, textOf(confirm.deny) || 'Cancel'),
        el(
          'button',
          { type: 'button', class: danger, on: { click: () => close('yes') } },
          textOf(confirm.confirm) || 'Yes',
        ),
      ),
    )
    dialog.returnValue = 'no'
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true })
    dialog.showModal()
  })
}

function button(element, say) {
  const press = () => {
    if (element.url && /^https?:/.test(element.url)) window.open(element.url, '_blank', 'noopener,noreferrer')
    say?.()
  }
  const label = element.accessibility_label
  const attributes = {
    type: 'button',
    class: `b-button ${element.style ?? ''}`,
    'aria-label': label,
    on: { click: press },
  }
  return el('button', attributes, textOf(element.text), element.url ? el('span', { 'aria-hidden': 'true' }, ' ↗') : '')
}

function overflow(element, say) {
  const close = (event) => event.target.closest('details').removeAttribute('open')
  const choose = (value) => (event) => {
    close(event)
    say?.(value)
  }
  return el(
    'details',
    { class: 'overflow' },
    el('summary', { 'aria-label': 'More' }, '⋯'),
    element.options.map(({ text, value }) =>
      el('button', { type: 'button', on: { click: choose(value) } }, textOf(text)),
    ),
  )
}

function select(element, say, held, id, names, context) {
  const current = held.selected_option?.value ?? held.selected_user ?? ''
  const option = ({ value, text }) => el('option', { value, selected: value === current }, textOf(text))
  const users = element.type === 'users_select' ? people(names) : []
  const groups = element.option_groups ?? []
  const placeholder = textOf(element.placeholder) || 'Select an option'
  return el(
    'select',
    {
      ...identity(element, id, context),
      on: { change: (event) => event.target.value && say?.(event.target.value) },
    },
    el('option', { value: '' }, placeholder),
    [...(element.options ?? []), ...users].map(option),
    groups.map(({ label, options }) => el('optgroup', { label: textOf(label) }, options.map(option))),
  )
}

/** Multi-selects are lists of boxes, too: all that can be chosen is in sight. */
function several(element, say, held, id, names, type) {
  const chosen = [...(held.selected_options ?? []).map(({ value }) => value), ...(held.selected_users ?? [])]
  if (held.selected_option) chosen.push(held.selected_option.value)
  const users = element.type === 'multi_users_select' ? people(names) : []
  const grouped = (element.option_groups ?? []).flatMap(({ options }) => options)
  const box = ({ value, text, description }) =>
    el(
      'label',
      {},
      el('input', { type, name: `${id?.blockId ?? ''} ${element.action_id}`, value, checked: chosen.includes(value) }),
      el('span', {}, rich(text), description ? el('small', {}, rich(description)) : ''),
    )
  const field = el(
    'div',
    { class: 'boxes', role: type === 'radio' ? 'radiogroup' : 'group', data: marks(element, id) },
    [...(element.options ?? []), ...grouped, ...users].map(box),
  )
  field.dataset.several = type
  if (say) field.addEventListener('change', () => say(checked(field)))
  return field
}

function input(element, say, held, id, context) {
  const value = held.value ?? held.selected_date ?? held.selected_time ?? ''
  const tag = element.multiline ? 'textarea' : 'input'
  const typed = element.type.endsWith('_input')
  const field = el(tag, {
    ...identity(element, id, context),
    type: element.multiline ? undefined : INPUT_TYPES[element.type],
    rows: element.multiline ? '4' : undefined,
    step: element.is_decimal_allowed ? 'any' : undefined,
    placeholder: textOf(element.placeholder),
  })
  field.value = value
  if (say && !typed) field.addEventListener('change', () => say(field.value || null))
  return field
}

function checked(field) {
  const values = [...field.querySelectorAll('input:checked')].map(({ value }) => value)
  return field.dataset.several === 'radio' ? (values[0] ?? null) : values
}

function identity(element, id, context) {
  const label = context ?? (textOf(element.placeholder) || 'Choice')
  return { 'aria-label': id?.labelled ? undefined : label, id: id?.labelled, data: marks(element, id) }
}

function marks(element, id) {
  return { actionId: element.action_id ?? '', blockId: id?.blockId ?? '' }
}

function people(names) {
  return Object.entries(names).map(([value, text]) => ({ value, text: { type: 'plain_text', text } }))
}

export function textOf(object) {
  return object ? emoji(object.type === 'mrkdwn' ? plain(object.text) : object.text) : ''
}

export function rich(object, names) {
  return object.type === 'mrkdwn' ? mrkdwn(object.text, names) : [emoji(object.text)]
}
