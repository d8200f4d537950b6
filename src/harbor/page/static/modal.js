// The modal on top of Slack, in a dialog of its own.
import { interact } from './acting.js'
import { blocks } from './blocks.js'
import { byId, el, fill } from './dom.js'
import { textOf, valuesIn } from './elements.js'
import { state } from './state.js'

let open

/** Opens, replaces or closes the dialog; one that is already shown as it is keeps what is typed. */
export function showModal(view) {
  const dialog = byId('modal')
  if (!view) {
    open = undefined
    if (dialog.open) dialog.close()
    return
  }
  if (open?.id === view.id && open.hash === view.hash) return
  open = view
  draw(view)
  if (!dialog.open) dialog.showModal()
}

export function watchModal() {
  byId('modal').addEventListener('cancel', (event) => {
    event.preventDefault()
    dismiss()
  })
}

function draw(view, { errors, problem } = {}) {
  const form = el('form', { novalidate: true, on: { submit: submit } })
  const act = (block) => (element, choice) =>
    interact('press', {
      actionId: element.action_id,
      blockId: block.block_id,
      choice,
      viewId: view.id,
      values: valuesIn(form),
    })
  const surface = { names: state.operator.names, act, state: view.state?.values ?? {}, errors, isView: true }
  form.append(
    el(
      'header',
      {},
      el('h2', { id: 'modal-title' }, textOf(view.title)),
      el('button', { type: 'button', class: 'close', 'aria-label': 'Close', on: { click: dismiss } }, '×'),
    ),
    el(
      'div',
      { class: 'scroll', tabindex: '-1' },
      problem ? el('p', { class: 'error', role: 'alert' }, problem) : '',
      blocks(view.blocks, surface),
    ),
    el(
      'footer',
      {},
      el('button', { type: 'button', on: { click: dismiss } }, textOf(view.close) || 'Close'),
      view.submit ? el('button', { type: 'submit', class: 'primary' }, textOf(view.submit)) : '',
    ),
  )
  fill(byId('modal'), form)
}

async function submit(event) {
  event.preventDefault()
  const view = open
  const values = valuesIn(event.target)
  const result = await interact('submit', { viewId: view.id, values })
  if (!result) return
  const problem =
    result.outcome === 'failed' ? `We had some trouble connecting. Try again? (${result.problem})` : undefined
  if (result.outcome === 'errors' || problem) {
    open = result.modal ?? view
    draw(open, { errors: result.errors, problem })
    byId('modal').querySelector('[aria-invalid]')?.focus()
    return
  }
  showModal(result.modal)
}

async function dismiss() {
  const result = await interact('dismiss', { viewId: open.id })
  if (result) showModal(result.modal)
}
