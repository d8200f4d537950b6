// A sheet over the page, for reading and writing a mail.
import { byId, el, fill } from './dom.js'

export function openSheet(title, ...content) {
  const sheet = byId('sheet')
  fill(
    sheet,
    el(
      'header',
      {},
      el('h2', { id: 'sheet-title' }, title),
      el('button', { type: 'button', class: 'close', 'aria-label': 'Close', on: { click: () => sheet.close() } }, '×'),
    ),
    ...content,
  )
  if (!sheet.open) sheet.showModal()
}
