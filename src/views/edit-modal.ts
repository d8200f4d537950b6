// The modal in which a manager changes what a mail was taken to mean, before anything is decided.
import { applyChanges } from '../domain/apply-changes.ts'
import type { Charter } from '../domain/charter.ts'
import { factsOf } from '../domain/charter-facts.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import type { Proposal } from '../domain/proposal.ts'
import { isShared, isTaken, type SeatName } from '../domain/seat.ts'
import { localTime } from '../domain/times.ts'
import { nameOf } from './consequences.ts'
import { editedSeats, keptChanges, LEAVE, OPEN, personValue } from './edited-changes.ts'
import { crewOf } from './facts-difference.ts'
import { seatWords } from './seat-words.ts'
import { buttonValue } from './slack-buttons.ts'
import {
  INPUT_ACTION,
  type InputElement,
  input,
  type Modal,
  type ModalBlock,
  modal,
  option,
  optionGroups,
  textBlocks,
} from './slack-modals.ts'
import { md } from './slack-text.ts'
import { timeWindow } from './times.ts'

export interface EditInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly proposal: Proposal
  readonly people: readonly Person[]
}

/** Opens at once; the real one takes its place when the charter has been read. */
export function loadingModal(title: string): Modal {
  return modal(title, textBlocks(md`One moment: the charter is being read.`))
}

export function editModal(edit: EditInput): Modal {
  const { charter, proposal } = edit
  const about = buttonValue(charter.id, proposal.id, charter.revision)
  return modal(
    'Edit crew',
    [
      ...textBlocks(
        md`*${charter.name}*, ${timeWindow(charter)}. Saving changes the card; only Approve changes the charter.`,
      ),
      ...editedSeats(charter, proposal).map((seat) => seatInput(seat, edit)),
      ...timeInputs(edit),
    ],
    { callback: 'edit_proposal', label: 'Save to the card', about },
  )
}

function seatInput(seat: SeatName, edit: EditInput): ModalBlock {
  const { charter, proposal } = edit
  const asked = proposal.questions.filter((question) => question.seat === seat).map(({ text }) => text)
  const hint = [`Now: ${crewOf(charter, seat)}.`, ...asked].join(' ')
  return input(`seat:${seat}`, seatWords(seat), isShared(seat) ? several(seat, edit) : single(seat, edit), hint)
}

function single(seat: SeatName, edit: EditInput): InputElement {
  const { proposal } = edit
  const stay = [option('Leave as it is', LEAVE), option('Open: nobody', OPEN)]
  const groups = optionGroups([{ label: 'Without a name', options: stay }, ...peopleGroups(seat, edit)])
  const said = proposal.changes.find((change) => change.kind === 'assign' && change.seat === seat)
  const released = proposal.changes.some((change) => change.kind === 'release' && change.seat === seat)
  const value = said?.kind === 'assign' ? personValue(said.crew) : released ? OPEN : LEAVE
  const initial = groups.flatMap(({ options }) => options).find((one) => one.value === value)
  return {
    type: 'static_select',
    action_id: INPUT_ACTION,
    option_groups: groups,
    ...(initial ? { initial_option: initial } : {}),
  }
}

function several(seat: SeatName, edit: EditInput): InputElement {
  const groups = optionGroups(peopleGroups(seat, edit))
  const hands = readSeats(edit).filter((one) => one.seat === seat && isTaken(one))
  const values = new Set(hands.map(({ crew }) => personValue(crew ?? '')))
  const initial = groups
    .flatMap(({ options }) => options)
    .filter(({ value }) => values.has(value))
    .slice(0, 100)
  return {
    type: 'multi_static_select',
    action_id: INPUT_ACTION,
    option_groups:
      groups.length > 0
        ? groups
        : optionGroups([{ label: 'Nobody', options: [option('Nobody is on the roster', OPEN)] }]),
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  }
}

/** Who is qualified for the seat, then everybody else; whoever has it or was named is there even if the roster lacks them. */
function peopleGroups(seat: SeatName, edit: EditInput) {
  const { charter, proposal, people } = edit
  const named = [
    ...charter.seats.flatMap(({ crew }) => (crew === undefined ? [] : [crew])),
    ...proposal.changes.flatMap((change) => (change.kind === 'assign' ? [change.crew] : [])),
  ]
  const unlisted = [...new Set(named)].filter((id) => !people.some((person) => person.id === id))
  const choice = (id: string) => option(nameOf(id, people, [charter]), personValue(id))
  const qualified = people.filter(({ seats }) => seats.includes(seat))
  const others = people.filter(({ seats }) => !seats.includes(seat))
  return [
    { label: `Qualified as ${seatWords(seat)}`, options: qualified.map(({ id }) => choice(id)) },
    {
      label: `Others, not qualified as ${seatWords(seat)}`,
      options: [...others.map(({ id }) => id), ...unlisted].map(choice),
    },
  ]
}

function timeInputs({ charter, proposal, people }: EditInput): readonly ModalBlock[] {
  const { times } = applied(charter, proposal, people)
  const { timeZone } = charter
  const picker = (instant: string | undefined): InputElement => ({
    type: 'timepicker',
    action_id: INPUT_ACTION,
    timezone: timeZone,
    ...(instant ? { initial_time: localTime(instant, timeZone) } : {}),
  })
  return [
    input('time:boards', 'Boarding', picker(times?.boardsAt)),
    input('time:start', 'Start of the paid hours', picker(times?.startsAt)),
    input('time:end', 'End of the paid hours', picker(times?.endsAt), otherChanges(proposal)),
  ]
}

function otherChanges(proposal: Proposal): string {
  const kinds = keptChanges(proposal).map(({ kind }) => kind)
  return kinds.length > 0 ? `Kept from the mail as it is: ${[...new Set(kinds)].join(', ')}.` : ''
}

function readSeats({ charter, proposal, people }: EditInput) {
  return applied(charter, proposal, people).seats
}

function applied(charter: Charter, proposal: Proposal, people: readonly Person[]) {
  return applyChanges(factsOf(charter), proposal.changes, { people, source: { kind: 'edit', by: '', at: '' } })
}
