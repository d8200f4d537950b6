// The keyboard: j and k walk the rows, Enter opens, slash looks up, Escape goes back.
import { byId } from './dom.js'

export function keys({ close }) {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const typing = event.target.closest?.('input, textarea, select') !== null
    if (event.key === 'Escape') return typing ? event.target.blur() : close()
    if (typing) return
    if (event.key === '/') {
      event.preventDefault()
      byId('words').select()
    }
    if (event.key === 'j') walk(1)
    if (event.key === 'k') walk(-1)
    if (event.key === '?') byId('help').open = !byId('help').open
  })
}

function walk(by) {
  const rows = [...document.querySelectorAll('#board .row a')]
  if (rows.length === 0) return
  const held = rows.indexOf(document.activeElement)
  const at = held >= 0 ? held : rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)
  rows[next].focus()
  rows[next].scrollIntoView({ block: 'nearest' })
}
