// "Change crew…": one seat, one person, a reason; what speaks against it comes as a second page.
import type { Charter } from '../domain/charter.ts'
import type { CrewOrder } from '../domain/command/crew-order.ts'
import type { OrderHeadsUp } from '../domain/heads-up.ts'
import type { Person } from '../domain/person.ts'
import { SEATS, type SeatName, seatOrder } from '../domain/seat.ts'
import { OPEN, personValue, type StateValues } from './edited-changes.ts'
import { crewOf } from './facts-difference.ts'
import { orderHeadsUpWords } from './heads-up.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { buttonValue, sureValue } from './slack-buttons.ts'
import {
  INPUT_ACTION,
  input,
  type Modal,
  modal,
  type Option,
  option,
  optionGroups,
  textBlocks,
} from './slack-modals.ts'
import { md } from './slack-text.ts'
import { timeWindow } from './times.ts'

export interface CrewModalInput {
  readonly charter: Charter
  readonly people: readonly Person[]
}

export const CREW_TITLE = 'Change crew'
const REASON = 500

export function crewModal({ charter, people }: CrewModalInput): Modal {
  const seats = [
    ...new Set([...SEATS, ...charter.seats.map(({ seat }) => seat), ...people.flatMap((one) => one.seats)]),
  ]
  const choices = seats
    .map((seat) => ({ seat, standing: 'open' as const }))
    .sort(seatOrder)
    .map(({ seat }) => option(`${seatWords(seat)}: ${crewOf(charter, seat)}`, seat))
  const groups = optionGroups([
    { label: 'Without a name', options: [option('Open: nobody', OPEN)] },
    { label: 'Crew', options: people.filter((one) => one.seats.length > 0).map(choice) },
    { label: 'Others on the roster', options: people.filter((one) => one.seats.length === 0).map(choice) },
  ])
  const reason = { type: 'plain_text_input', action_id: INPUT_ACTION, multiline: false, max_length: REASON } as const
  return modal(
    CREW_TITLE,
    [
      ...textBlocks(md`*${charter.name}*, ${timeWindow(charter)}. Whoever it concerns is told at once.`),
      input(
        'seat',
        'Seat',
        menu(optionGroups([{ label: 'Seats, and who has them now', options: choices }])),
        '',
        false,
      ),
      input('person', 'Who sails', menu(groups), '', false),
      input('because', 'Because', reason, 'Stands in the history and on the card in the channel; may be left empty.'),
    ],
    { callback: 'order_crew', label: 'Change it', about: buttonValue(charter.id) },
  )
}

/** Nothing is changed yet: the same order, to be given once more on purpose. `words`: the command that it is. */
export function crewHeadsUpModal(charter: Charter, headsUp: OrderHeadsUp, words: string): Modal {
  return modal(
    CREW_TITLE,
    [
      ...textBlocks(md`*${charter.name}*, ${timeWindow(charter)}: nothing is changed yet. Look at this first:`),
      ...orderHeadsUpWords(headsUp).flatMap((sentence) => textBlocks(md`• ${sentence}`)),
    ],
    {
      callback: 'order_crew_sure',
      label: 'Do it anyway',
      about: sureValue(charter.revision, `${charter.id} ${words}`),
    },
  )
}

export type CrewForm =
  | { readonly kind: 'order'; readonly order: CrewOrder; readonly because: string | undefined }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }

export function crewFormRead(values: StateValues): CrewForm {
  const seat = values.seat?.[INPUT_ACTION]?.selected_option?.value
  const chosen = values.person?.[INPUT_ACTION]?.selected_option?.value
  if (!seat) return { kind: 'errors', errors: { seat: 'Choose a seat.' } }
  if (!chosen) return { kind: 'errors', errors: { person: `Choose who is ${seatWords(seat)}, or “Open: nobody”.` } }
  const because = values.because?.[INPUT_ACTION]?.value?.trim() || undefined
  return { kind: 'order', order: orderOf(seat, chosen), because }
}

function orderOf(seat: SeatName, chosen: string): CrewOrder {
  return chosen === OPEN ? { kind: 'clear', seat } : { kind: 'set', seat, crew: chosen.replace(/^person:/, '') }
}

/** With the seats they are down for, the preferred one first. */
function choice({ id, name, seats }: Person): Option {
  return option(seats.length > 0 ? `${name}, ${listed(seats.map(seatWords))}` : name, personValue(id))
}

function menu(groups: ReturnType<typeof optionGroups>) {
  return { type: 'static_select', action_id: INPUT_ACTION, option_groups: groups } as const
}
