// The clock above everything: it runs, and it can be turned.
import { look, tell } from './api.js'
import { attempt, byId, el, fill } from './dom.js'
import { state, when } from './state.js'

let ahead = 0

export function businessNow() {
  return Date.now() + ahead
}

export function openClock() {
  setInterval(drawTime, 1_000)
}

export async function refreshClock() {
  const { business } = await look('clock')
  ahead = business - Date.now()
  drawTime()
  drawTurns()
}

function drawTime() {
  if (state.operator) byId('time').textContent = when(businessNow())
}

function drawTurns() {
  const { boardingMail } = state.operator
  const turn = (words, body, primary) =>
    el(
      'button',
      { type: 'button', class: primary ? 'to' : '', on: { click: () => attempt(() => tell('clock', body)) } },
      words,
    )
  const isAhead = boardingMail && Date.parse(boardingMail) > businessNow()
  fill(
    byId('turns'),
    turn('+1 h', { advance: 'PT1H' }),
    turn('+6 h', { advance: 'PT6H' }),
    turn('+1 day', { advance: 'P1D' }),
    isAhead ? turn(`To the boarding mail · ${when(boardingMail, 'short')}`, { set: boardingMail }, true) : undefined,
  )
}
