// The form of one person on the roster.
import type { Permission, Person } from '../domain/person.ts'
import type { FormField, PersonForm } from '../domain/roster.ts'
import { SEATS } from '../domain/seat.ts'
import type { StateValues } from './edited-changes.ts'
import { seatWords } from './seat-words.ts'
import { buttonValue } from './slack-buttons.ts'
import { INPUT_ACTION, type InputElement, input, type Modal, modal, option, optionGroups } from './slack-modals.ts'

/** Slack's longest text of a field. */
const LONGEST = 3_000

export const PERSON_TITLE = 'The roster'

const RIGHTS: readonly { readonly may: Permission; readonly label: string }[] = [
  { may: 'assign', label: 'Their mail may name crew' },
  { may: 'approve', label: 'Manager: may approve and keep the roster' },
  { may: 'ashore', label: 'Watches ashore: gets the manifest at cast off' },
]

/** `person` undefined: somebody new. */
export function personModal(person: Person | undefined, people: readonly Person[]): Modal {
  const own = people.flatMap(({ seats }) => seats)
  const seats = [...new Set([...SEATS, ...own])].map((seat) => option(seatWords(seat), seat))
  const rights = RIGHTS.map(({ may, label }) => option(label, may))
  return modal(
    PERSON_TITLE,
    [
      input('name', 'Name', text(person?.name), 'Given name first, as it is formally.', false),
      input(
        'aliases',
        'Also called',
        text(person?.aliases.join(', ')),
        'Nicknames and other spellings, with commas between.',
      ),
      input('emails', 'Mail addresses', text(person?.emails.join('\n'), true), 'One a line, the first for notices.'),
      input('slackUser', 'In Slack', {
        type: 'users_select',
        action_id: INPUT_ACTION,
        ...(person?.slackUser ? { initial_user: person.slackUser } : {}),
      }),
      input('phone', 'Phone', text(person?.phone), 'For the manifest.'),
      input('emergency', 'In an emergency', text(person?.emergency), 'Whom to call if something happens to them.'),
      input('seats', 'Qualified as', several('Seats', seats, person?.seats ?? [])),
      input(
        'ownSeats',
        'Other seats',
        text(''),
        'Only for a seat of yours that isn’t above: sail trimmer, photographer.',
      ),
      input('may', 'May', several('Permissions', rights, person?.may ?? [])),
      input(
        'coverOrder',
        'Order of cover',
        text(person?.coverOrder?.toString()),
        'A number: the lower, the earlier asked when somebody declines.',
      ),
    ],
    { callback: 'save_person', label: 'Save', about: buttonValue(person?.id ?? '', person?.version ?? '') },
  )
}

export function personFormRead(values: StateValues): PersonForm {
  const written = (field: FormField | 'ownSeats') => values[field]?.[INPUT_ACTION]?.value?.trim() ?? ''
  const chosen = (field: FormField) => (values[field]?.[INPUT_ACTION]?.selected_options ?? []).map(({ value }) => value)
  const parts = (text: string) =>
    text
      .split(/[\n,;]+/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const seats = [...chosen('seats'), ...parts(written('ownSeats')).map(seatId)]
  return {
    name: written('name').replace(/\s+/g, ' '),
    aliases: parts(written('aliases')),
    emails: parts(written('emails')),
    slackUser: values.slackUser?.[INPUT_ACTION]?.selected_user ?? undefined,
    seats: [...new Set(seats)].filter((seat) => seat !== ''),
    may: RIGHTS.map(({ may }) => may).filter((may) => chosen('may').includes(may)),
    coverOrder: written('coverOrder'),
    phone: written('phone'),
    emergency: written('emergency').replace(/\s+/g, ' '),
  }
}

/** "Sail Trimmer" as `sail_trimmer`. */
function seatId(words: string): string {
  return (
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('_') ?? ''
  )
}

function text(initial = '', multiline = false): InputElement {
  const value = initial === '' ? {} : { initial_value: initial.slice(0, LONGEST) }
  return { type: 'plain_text_input', action_id: INPUT_ACTION, multiline, max_length: LONGEST, ...value }
}

function several(
  label: string,
  options: readonly ReturnType<typeof option>[],
  values: readonly string[],
): InputElement {
  const initial = options.filter(({ value }) => values.includes(value))
  return {
    type: 'multi_static_select',
    action_id: INPUT_ACTION,
    option_groups: optionGroups([{ label, options }]),
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  }
}
