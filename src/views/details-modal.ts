// "Name, day, times, contact…": what concerns the whole charter, in one form; what follows is its second page.
import type { Charter } from '../domain/charter.ts'
import { charterName, wordIn } from '../domain/entry-title.ts'
import type { Operator } from '../domain/operator.ts'
import { contactSaid, type Details, detailsOf } from '../domain/order-charter.ts'
import type { StateValues } from './edited-changes.ts'
import { INPUT_ACTION, type InputElement, input, type Modal, modal, textBlocks } from './slack-modals.ts'
import { md } from './slack-text.ts'
import { timeWindow } from './times.ts'

/** Slack's longest text of a field. */
const LONGEST = 3_000

export const DETAILS_TITLE = 'Change the charter'

export function detailsModal(charter: Charter): Modal {
  const { name, date, boards, start, end, contact } = detailsOf(charter)
  const time = (initial: string | undefined): InputElement => ({
    type: 'timepicker',
    action_id: INPUT_ACTION,
    timezone: charter.timeZone,
    ...(initial ? { initial_time: initial } : {}),
  })
  return modal(
    DETAILS_TITLE,
    [
      ...textBlocks(
        md`*${charter.name}*, ${timeWindow(charter)}. What follows from a change is shown before it is done.`,
      ),
      input('name', 'Name', text(name), '', false),
      input('date', 'Day', { type: 'datepicker', action_id: INPUT_ACTION, initial_date: date }, '', false),
      input('start', 'Start of the paid hours', time(start)),
      input('end', 'End of the paid hours', time(end)),
      input('boards', 'Boarding', time(boards)),
      input('contactName', 'The guests’ contact', text(contact?.name)),
      input('email', 'Their mail address', text(contact?.email)),
      input('phone', 'Their phone', text(contact?.phone)),
    ],
    { callback: 'change_details', label: 'Show what follows', about: charter.id },
  )
}

export type DetailsForm =
  | { readonly kind: 'details'; readonly details: Details }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }

export function detailsFormRead(values: StateValues, { notCharters }: Operator): DetailsForm {
  const at = (field: string) => values[field]?.[INPUT_ACTION]
  const written = (field: string) => at(field)?.value?.trim() || undefined
  const name = charterName(written('name') ?? '')
  const [email, phone] = [written('email'), written('phone')]
  const [start, end, boards] = ['start', 'end', 'boards'].map((field) => at(field)?.selected_time ?? undefined)
  const errors = {
    ...(name === '' || wordIn(name, notCharters) ? { name: 'That can’t be a charter’s name.' } : {}),
    ...(email && contactSaid(email).kind === 'wrong' ? { email: 'That is no mail address.' } : {}),
    ...(phone && contactSaid(phone).kind === 'wrong' ? { phone: 'That is no phone number.' } : {}),
    ...(start && !end ? { end: 'A start needs an end.' } : {}),
    ...(!start && end ? { start: 'An end needs a start.' } : {}),
    ...(boards && start && boards > start ? { boards: 'Boarding has to be before the start.' } : {}),
  }
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors }
  const contact = { name: written('contactName'), email, phone }
  return { kind: 'details', details: { name, date: at('date')?.selected_date ?? '', start, end, boards, contact } }
}

function text(initial = ''): InputElement {
  const value = initial === '' ? {} : { initial_value: initial.slice(0, LONGEST) }
  return { type: 'plain_text_input', action_id: INPUT_ACTION, multiline: false, max_length: LONGEST, ...value }
}
