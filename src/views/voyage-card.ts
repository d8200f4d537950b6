// What the channel reads of a boat that is out. Crew read it too: no guest's name or number, and no mail address.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { phoneWords } from '../domain/phone.ts'
import { backBy, lateAt, minutesLate } from '../domain/return-clock.ts'
import { isTaken } from '../domain/seat.ts'
import { isOut, type Voyage, type VoyageEnd } from '../domain/voyage.ts'
import { seatWords } from './seat-words.ts'
import { lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue, commandValue } from './slack-buttons.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, moment, timeWindow } from './times.ts'
import { durationWords, voyageSentence } from './voyage-words.ts'

export interface VoyageCardInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly voyage: Voyage
}

export function voyageCard({ operator, charter, voyage }: VoyageCardInput): SlackMessage {
  const about = `${charter.name} · ${timeWindow(charter)}`
  const said = voyageSentence(charter, voyage, operator)
  const late = clockTimeWithZone(lateAt(charter, voyage, operator), operator.timeZone)
  return message(md`${about}: ${said}`, [
    lines(
      md`*${about}*  ${said}`,
      ...(isOut(voyage) ? [md`If nobody has said so by ${late}, this channel is alarmed.`] : []),
      ...ashoreLines(voyage, operator),
    ),
    ...(isOut(voyage) ? [voyageButtons(charter, voyage)] : []),
    small(md`manifest ${voyage.nth} · SHA-256 ${voyage.hash.slice(0, 16)}… · revision ${voyage.revision}`),
  ])
}

export interface AlarmInput extends VoyageCardInput {
  readonly people: readonly Person[]
  /** Named from the second alarm on. */
  readonly managers: readonly Person[]
  /** From 0. */
  readonly alarm: number
  /** Business time. */
  readonly now: Date
}

export function overdueAlarm({ operator, charter, voyage, people, managers, alarm, now }: AlarmInput): SlackMessage {
  const late = durationWords(minutesLate(charter, voyage, now))
  const by = moment(backBy(charter, voyage), operator.timeZone)
  const said = `${operator.boat} is not back: ${charter.name}, ${late} late`
  return message(md`${said}`, [
    lines(
      md`*🚨 ${said}.* They were to be back by ${by}, and nobody has said that they are.`,
      ...(managers.length > 0
        ? [md`${mentions(managers)} please call the captain now, and say here when they are back.`]
        : []),
      ...(alarm >= 2 ? [md`${ashoreWords(voyage)}`] : []),
    ),
    lines(
      md`*Aboard*  ${voyage.aboard}, as of cast off ${moment(voyage.at, operator.timeZone)}`,
      ...crewLines(charter, people),
    ),
    voyageButtons(charter, voyage),
    small(md`alarm ${alarm + 1} · ${charter.id} · the whole manifest is behind its button, for captains and managers`),
  ])
}

/** In the place of an alarm, once somebody has said how it ended. */
export function allClear({ operator, charter, voyage, over }: VoyageCardInput & { readonly over: VoyageEnd }) {
  const { timeZone, boat } = operator
  const late = minutesLate(charter, voyage, new Date(over.at))
  const by = moment(backBy(charter, voyage), timeZone)
  const [state, said] =
    over.kind === 'back'
      ? ['back', `${over.by} said so, ${moment(over.at, timeZone)}.`]
      : ['not out after all', `${over.by} took the cast off back, ${moment(over.at, timeZone)}.`]
  const title = `${boat} is ${state}: ${charter.name}.`
  const after = late > 0 ? `, ${durationWords(late)} after they were to be back (${by})` : ''
  return message(md`${title} ${said}`, [
    lines(md`*✅ ${title}* ${said}`),
    small(md`This was an alarm that they were not. It is over${after}. · ${charter.id}`),
  ])
}

function mentions(managers: readonly Person[]): Mrkdwn {
  const named = managers.map(({ slackUser, name }): Mrkdwn => (slackUser ? { mrkdwn: `<@${slackUser}>` } : md`${name}`))
  return joined(named, ' ')
}

function crewLines({ seats }: Charter, people: readonly Person[]): readonly Mrkdwn[] {
  return seats.filter(isTaken).map(({ seat, crew, name }) => {
    const phone = people.find(({ id }) => id === crew)?.phone
    return md`*${seatWords(seat)}*  ${name}${phone ? `, ${phoneWords(phone)}` : ', no number on the roster'}`
  })
}

function ashoreLines({ ashore, mailed = {}, nth, trouble }: Voyage, { timeZone }: Operator): readonly Mrkdwn[] {
  if (ashore.length === 0)
    return [md`Nobody ashore is set, so no mail left: “/crew people” names who may watch ashore.`]
  const sent = ashore.flatMap((_, index) => mailed[`${nth}/out/${index}`]?.at ?? [])
  const left = sent[0]
    ? [md`The manifest left by mail to whoever watches ashore, ${clockTimeWithZone(sent[0], timeZone)}.`]
    : []
  return [...left, ...(trouble ? [md`*Mail ashore*  ${trouble}`] : [])]
}

function ashoreWords({ ashore }: Voyage): string {
  return ashore.length > 0 ? 'Whoever watches ashore is written to now.' : 'Nobody ashore is set: call somebody there.'
}

function voyageButtons(charter: Charter, { nth }: Voyage): Part {
  const back: Button = {
    label: 'They are back',
    action: 'voyage_back',
    value: buttonValue(charter.id, nth),
    style: 'primary',
    confirm: {
      title: 'Are they back?',
      text: 'The return clock stops, and whoever watches ashore hears that they are back.',
      yes: 'They are back',
      no: 'Not yet',
    },
  }
  const manifest: Button = { label: 'Manifest', action: 'run', value: commandValue(`${charter.id} manifest`) }
  const notOut: Button = {
    label: 'Not out after all…',
    action: 'voyage_not_out',
    value: buttonValue(charter.id, nth),
    confirm: {
      title: 'Did they not leave?',
      text: 'The cast off is taken back and the return clock stops. The frozen manifest stays kept; whoever watches ashore hears of it.',
      yes: 'They did not leave',
      no: 'Leave it',
    },
  }
  return { kind: 'actions', buttons: [back, manifest, notOut] }
}
