// The lines between the panels: each effect draws its own, from Slack along the quay to where it lands.
import { byId } from './dom.js'

const SVG = 'http://www.w3.org/2000/svg'
/** Panels whose line has carried something. */
const carried = new Set()

/** Lays the lines anew, after a change of size. */
export function layLines() {
  const svg = byId('lines')
  svg.replaceChildren()
  if (getComputedStyle(svg).display === 'none') return
  const quay = byId('quay').getBoundingClientRect()
  const box = (id) => {
    const { left, right, top, bottom } = byId(id).getBoundingClientRect()
    const at = { left: left - quay.left, right: right - quay.left, top: top - quay.top, bottom: bottom - quay.top }
    return { ...at, x: (at.left + at.right) / 2, y: (at.top + at.bottom) / 2 }
  }
  svg.setAttribute('viewBox', `0 0 ${quay.width} ${quay.height}`)
  const [inbox, slack] = [box('inbox'), box('slack')]
  addLine(svg, 'slack', `M${inbox.right} ${inbox.y}H${slack.left}`)
  const trunk = (box('calendar').bottom + box('store').top) / 2
  const begin = `M${slack.right} ${trunk}`
  const [calendar, store, served, sent] = ['calendar', 'store', 'served', 'sent'].map(box)
  addLine(svg, 'calendar', `${begin}H${calendar.x - 10}q10 0 10 -10V${calendar.bottom}`)
  addLine(svg, 'store', `${begin}H${store.x - 10}q10 0 10 10V${store.top}`)
  addLine(svg, 'served', `${begin}H${served.left}`)
  const aisle = (calendar.right + served.left) / 2
  addLine(svg, 'sent', `${begin}H${aisle - 10}q10 0 10 10V${sent.y - 10}q0 10 10 10H${sent.left}`)
}

/** For another operator nothing has been carried yet. */
export function clearLines() {
  carried.clear()
  layLines()
}

/** Draws the line to a panel and lights the panel up. */
export function light(id) {
  restart(byId(id), 'lit')
  const line = byId('lines').querySelector(`[data-to="${id}"]`)
  if (!line) return
  carried.add(id)
  line.classList.add('laid')
  restart(line, 'running')
}

function addLine(svg, to, d) {
  const group = document.createElementNS(SVG, 'g')
  group.dataset.to = to
  if (carried.has(to)) group.classList.add('laid')
  for (const part of ['bed', 'pulse']) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('class', part)
    path.setAttribute('d', d)
    if (part === 'pulse') path.setAttribute('pathLength', '100')
    group.append(path)
  }
  svg.append(group)
}

function restart(element, name) {
  element.classList.remove(name)
  // Reading a size makes the browser notice that the class was gone.
  element.getBoundingClientRect()
  element.classList.add(name)
}
