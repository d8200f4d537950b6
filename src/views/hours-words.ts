// Hours as people read them, and what is asked of a crew member when a charter has ended.
import type { Charter } from '../domain/charter.ts'
import { type CrewHours, MOST_HOURS } from '../domain/crew-hours.ts'
import { lateReturn } from '../domain/late-return.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, type Person } from '../domain/person.ts'
import { oneLine } from './plain-text.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { INPUT_ACTION, input, type Modal, modal, option, optionGroups, textBlocks } from './slack-modals.ts'
import { md } from './slack-text.ts'
import { clockTimeWithZone, hoursWords, moment, timeWindow } from './times.ts'

export const HOURS_BLOCK = 'hours'
export const HOURS_TITLE = 'Hours aboard'

/** "4.75 h", "5 h". */
export function hoursSaid(hours: number): string {
  return `${hours} h`
}

export function hoursMessage(charter: Charter, person: Pick<Person, 'id' | 'name'>, hours: CrewHours): SlackMessage {
  const { timeZone, name } = charter
  const when = hoursWords(hours.from, hours.to, timeZone)
  if (hours.standing === 'confirmed') {
    const words = md`${name}, ${timeWindow(charter)}: ${hoursSaid(hours.hours)} for you, said by ${hours.by ?? ''}${hours.at ? `, ${moment(hours.at, timeZone)}` : ''}.`
    return message(words, [lines(words), { kind: 'actions', buttons: [changeButton(charter.id, person.id, hours)] }])
  }
  const asked = `${firstName(person.name)}, your hours on ${name}: ${when}, ${hoursSaid(hours.hours)}?`
  const words = md`${[asked, ...backWords(charter)].join(' ')}`
  return message(words, [lines(words), { kind: 'actions', buttons: hoursButtons(charter.id, person.id, hours) }])
}

/** Who has no Slack can only write back. */
export function hoursMail(
  { brand, inbox }: Operator,
  charter: Charter,
  person: Pick<Person, 'name'>,
  hours: CrewHours,
): { readonly subject: string; readonly text: string } {
  const when = hoursWords(hours.from, hours.to, charter.timeZone)
  const all = [
    [
      `${firstName(person.name)}, your hours on ${charter.name}, ${timeWindow(charter)}: ${when}, ${hoursSaid(hours.hours)}.`,
      ...backWords(charter),
    ].join(' '),
    `Answer this mail with “right”, or with the right number in quarter hours, such as 5.25. Anything else goes to a manager at ${inbox}.`,
  ].map(oneLine)
  return { subject: oneLine(`Your hours on ${charter.name}`), text: `${all.join('\n')}\n\n${brand}\n` }
}

export function hoursButtons(charterId: string, crew: string, hours: CrewHours): readonly Button[] {
  const right: Button = {
    label: 'Right',
    action: 'hours_right',
    value: buttonValue(charterId, crew, hours.hours),
    style: 'primary',
  }
  return hours.standing === 'prefilled'
    ? [right, changeButton(charterId, crew, hours)]
    : [changeButton(charterId, crew, hours)]
}

/** Opens from what the button carries: nothing has to be read first. */
export function hoursModal(charterId: string, crew: string, hours: number): Modal {
  const quarters = Array.from({ length: MOST_HOURS * 4 }, (_, n) => (n + 1) / 4)
  const options = quarters.map((quarter) => option(hoursSaid(quarter), String(quarter)))
  const initial = options.find(({ value }) => Number(value) === hours)
  const groups = [
    { label: 'Up to half a day', options: options.slice(0, 48) },
    { label: 'Longer', options: options.slice(48) },
    { label: 'None', options: [option('0 h: did not sail', '0')] },
  ]
  const element = {
    type: 'static_select',
    action_id: INPUT_ACTION,
    option_groups: optionGroups(groups),
    ...(initial ? { initial_option: initial } : {}),
  } as const
  return modal(
    HOURS_TITLE,
    [
      ...textBlocks(md`From the first hand on a line to the last, in quarter hours.`),
      input(HOURS_BLOCK, 'Hours', element),
    ],
    { callback: 'change_hours', label: 'Save', about: buttonValue(charterId, crew) },
  )
}

/** Where the end is from, if it isn't the one that was planned. */
function backWords(charter: Charter): readonly string[] {
  const over = lateReturn(charter)
  return over ? [`Back at ${clockTimeWithZone(over.at, charter.timeZone)}, said ${over.by}.`] : []
}

function changeButton(charterId: string, crew: string, { hours }: CrewHours): Button {
  return { label: 'Change…', action: 'hours_change', value: buttonValue(charterId, crew, hours) }
}
