// The first voyage: four steps, ticked off by what has really happened.
import { businessNow } from './clock.js'
import { byId, el, fill } from './dom.js'
import { drop } from './letters.js'
import { state, when } from './state.js'

const STEPS = [
  { words: 'Drop the sample mail in', hint: 'Carole names the crew for Quinn, as she always does.', go: () => drop(0) },
  { words: 'Approve the card', hint: 'It says what each line was taken to mean.', go: () => focusOn('flow') },
  { words: 'Watch it spread', hint: 'Calendar, store, guest page, notices.', go: () => focusOn('events') },
  { words: 'Turn the clock', hint: 'The boarding mail leaves, with a page that is right.', go: () => focusOn('turns') },
]

/** `done` holds a truth for each step. */
export function drawRoute(done) {
  const current = done.indexOf(false)
  fill(
    byId('route'),
    STEPS.map(({ words, hint, go }, index) => {
      const isCurrent = index === current
      const mark = done[index] ? '✓' : String(index + 1)
      return el(
        'li',
        { class: done[index] ? 'done' : isCurrent ? 'current' : '', 'aria-current': isCurrent ? 'step' : undefined },
        el(
          'button',
          { type: 'button', on: { click: go } },
          el('span', { class: 'mark', 'aria-label': done[index] ? 'done' : `step ${index + 1}` }, mark),
          el('span', {}, el('strong', {}, words), el('small', {}, explained(hint, index, done[index]))),
        ),
      )
    }),
  )
}

function explained(words, index, isDone) {
  const { operator } = state
  const lead = operator.samples[0]?.fromName.split(' ')[0] ?? 'The ops lead'
  const name = operator.samples[0]?.label.replace('Crew for ', '') ?? 'the charter'
  if (index === 0) return `${lead} names the crew for ${name}, as always.`
  const isAhead = operator.boardingMail && Date.parse(operator.boardingMail) > businessNow()
  if (index === 3 && !isDone && isAhead) return `The boarding mail leaves ${when(operator.boardingMail, 'short')}.`
  return words
}

function focusOn(id) {
  const place = byId(id)
  const target = place.matches('[tabindex]') ? place : place.querySelector('button')
  target?.focus()
  place.scrollIntoView({ block: 'nearest' })
}
