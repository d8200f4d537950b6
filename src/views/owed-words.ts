// What has not happened yet and why, in sentences.
import type { Charter } from '../domain/charter.ts'
import type { EffectKind, Owed } from '../domain/owed.ts'
import type { Person } from '../domain/person.ts'
import { nameOf } from './consequences.ts'
import { type Mrkdwn, md } from './slack-text.ts'

const WHAT: Readonly<Record<EffectKind, string>> = {
  alias: 'Other names of the charter',
  history: 'History',
  assignments: 'Crew assignments',
  calendar: 'Calendar',
  page: 'Guest page',
  conflicts: 'Check for conflicts',
  summary: 'Summary in the channel',
  notice: 'Notice',
  cover: 'Search for cover',
  ask: 'Question to crew',
  uncovered: 'Word that nobody is left to ask',
  absence: 'Time off',
  boarding: 'Boarding mail',
  card: 'Card',
  verdict: 'Word to who asked',
  propose: 'Proposal',
  answer: 'Answer by mail',
  reminder: 'Reminder',
  hours: 'Hours',
  digest: 'Morning digest',
  alert: 'Alert',
  news: 'News of the calendar',
  redirect: 'Old or new address of the guest page',
  count: 'Count of waivers',
  evidence: 'Record of a waiver',
  copy: 'Copy of a waiver',
  'party-link': 'New link for the guests',
  drift: 'Check for drift',
  'guest-mail': 'Mail to the guests',
  'post-sail': 'Page after the sail',
  watch: 'Watch for changes',
  unwatch: 'End of a watch',
  intake: 'Look at photos',
  tidy: 'Removal of photos',
  manifest: 'Frozen manifest',
  voyage: 'Word that the boat is out',
  ashore: 'Mail to the person ashore',
  departure: 'Cards at departure',
  overdue: 'Return clock',
  'all-clear': 'Word on the alarms that they are back',
}

/** To one of the crew. */
const TO_CREW: readonly EffectKind[] = ['notice', 'reminder', 'hours']

/** One line for each effect that something is in the way of. */
export function troubleLines(charter: Charter, people: readonly Person[]): readonly Mrkdwn[] {
  const waiting = Object.values(charter.owed).flatMap((owed) =>
    (owed.problems ?? []).map(
      (problem) => md`*${effectWords(owed, charter, people)}*${owed.held ? ' (held)' : ''}  ${problem}`,
    ),
  )
  const { trouble } = charter.shown.boarding ?? {}
  return trouble ? [...waiting, md`*Boarding mail*  ${trouble}`] : waiting
}

export function conflictSentences(charter: Charter): readonly string[] {
  return charter.owed.conflicts?.problems ?? []
}

function effectWords({ kind, about }: Owed, charter: Charter, people: readonly Person[]): string {
  const to = about && TO_CREW.includes(kind) ? nameOf(about.replace(/^\d+:/, ''), people, [charter]) : undefined
  return to === undefined ? WHAT[kind] : `${WHAT[kind]} to ${to}`
}
