// The board: weeks, their days, and each charter as a row that can be read aloud.
import { el } from './dom.js'
import { addressOf } from './place.js'

const DAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' })
const SHORT = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })

/** `here`: where one is; `today`: the operator's local date; `now`: business time, ISO 8601. */
export function board(rows, { here, today, now, person }) {
  const charters = rows.map((charter) => (hasEnded(charter, now) ? { ...charter, ended: true, gaps: [] } : charter))
  if (charters.length === 0) return [el('p', { class: 'empty' }, nothing(here))]
  const weeks = Map.groupBy(charters, ({ date }) => mondayOf(date))
  return [...weeks].map(([monday, some]) =>
    el(
      'section',
      { class: 'week', 'aria-labelledby': `week-${monday}` },
      el('h2', { id: `week-${monday}` }, weekName(monday, today), el('span', { class: 'count' }, weekCount(some))),
      [...Map.groupBy(some, ({ date }) => date)].map(([date, day]) =>
        el(
          'section',
          { class: 'day', 'aria-labelledby': `day-${date}` },
          el('h3', { id: `day-${date}` }, dayName(date, today)),
          el('ol', {}, day.map((charter) => row(charter, here, person))),
        ),
      ),
    ),
  )
}

export function dayName(date, today) {
  const name = DAY.format(new Date(`${date}T12:00:00Z`)).replace(',', '')
  return date === today ? `Today · ${name}` : name
}

/** Then there is nothing left to be made ready. */
function hasEnded({ endsAt }, now) {
  return now !== undefined && endsAt !== undefined && Date.parse(endsAt) <= Date.parse(now)
}

function row(charter, here, person) {
  const { id, name, hours, cancelled } = charter
  const isOpen = here.charter === id
  return el(
    'li',
    { class: cancelled ? 'row off' : 'row', 'data-id': id },
    el(
      'a',
      { href: addressOf({ ...here, charter: id }), 'aria-current': isOpen ? 'true' : undefined },
      el('span', { class: 'hours' }, hours),
      el('span', { class: 'name' }, name),
      el('span', { class: 'seats' }, cancelled ? 'cancelled' : seats(charter, person)),
      el('span', { class: 'state' }, cancelled ? [] : [readiness(charter), waivers(charter), owed(charter)]),
    ),
  )
}

/** Gaps say that they are gaps; a full stop ends each seat for whoever listens. */
function seats({ seats: all, gaps }, person) {
  if (all.length === 0) return 'no seats yet'
  return all.map((seat) => {
    const isGap = seat.standing !== 'confirmed'
    const who = seat.name ? `${seat.name}${isGap ? ` (${seat.standing})` : ''}` : 'open'
    const kind = isGap && gaps.length > 0 ? 'seat gap' : 'seat'
    return el('span', { class: seat.person && seat.person === person ? `${kind} own` : kind }, el('span', { class: 'label' }, seat.label), ` ${who}`, el('span', { class: 'aloud' }, '. '))
  })
}

function readiness({ ready, reasons = [], gaps, ended }) {
  if (ended) return el('span', { class: 'quiet' }, 'Ended')
  if (ready === undefined) return el('span', { class: gaps.length > 0 ? 'not' : 'is' }, gaps.length > 0 ? 'Crew missing' : 'Crew complete')
  if (ready) return el('span', { class: 'is' }, 'Ready')
  const others = reasons.filter((reason) => !gaps.includes(reason))
  return el('span', { class: 'not' }, others.length > 0 ? `Not ready: ${others.slice(0, 3).join(', ')}${others.length > 3 ? ` and ${others.length - 3} more` : ''}` : 'Not ready: crew missing')
}

/** Not said again where it is what is in the way. */
function waivers({ waivers: count, guests, reasons = [], ended }) {
  if (!ended && reasons.some((reason) => reason.includes('signed'))) return undefined
  if (!count || count.expected === 0) return guests === undefined ? undefined : el('span', { class: 'quiet' }, counted(guests, 'guest'))
  return el('span', { class: 'quiet' }, `${count.signed} of ${count.expected} waivers signed`)
}

/** Not said again where it stands among the first that are in the way. */
function owed({ waiting = 0, trouble = [], reasons = [], gaps = [], ended }) {
  const isSaid = !ended && reasons.filter((reason) => !gaps.includes(reason)).slice(0, 3).some((reason) => reason.includes('waiting for a manager'))
  const said = [...(waiting > 0 && !isSaid ? [`${counted(waiting, 'mail')} waiting for a manager`] : []), ...(trouble.length > 0 ? [`${trouble.length} held up`] : [])]
  return said.length > 0 ? el('span', { class: 'bad' }, said.join(', ')) : undefined
}

function weekName(monday, today) {
  if (monday === mondayOf(today)) return 'This week'
  if (monday === shifted(mondayOf(today), 7)) return 'Next week'
  return `${SHORT.format(new Date(`${monday}T12:00:00Z`))} to ${SHORT.format(new Date(`${shifted(monday, 6)}T12:00:00Z`))}`
}

function weekCount(charters) {
  const sailing = charters.filter(({ cancelled }) => !cancelled)
  const gaps = sailing.filter((charter) => charter.gaps.length > 0).length
  if (sailing.length > 0 && sailing.every(({ ended }) => ended)) return counted(sailing.length, 'charter')
  return `${counted(sailing.length, 'charter')}${gaps > 0 ? `, ${gaps} with crew missing` : sailing.length > 0 ? ', crew complete' : ''}`
}

function nothing({ from, to, crew }) {
  if (crew) return 'On no charter in these days.'
  return from || to ? 'No charters in these days.' : 'No charters in the next four weeks. A new entry in the calendar appears here by itself.'
}

function counted(count, what) {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function mondayOf(date) {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  return shifted(date, -((day + 6) % 7))
}

function shifted(date, days) {
  const moved = new Date(`${date}T12:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}
