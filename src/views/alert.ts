// Trouble that a person can mend, said once a day in the channel, and once that it is over.
import type { DeskAlert, Healed } from '../domain/desk.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'
import { moment } from './times.ts'

export const TESTING_APP =
  'A token of an app that Google has as "Testing" lives 7 days: publish the app (Google Cloud console → Audience → Publish app), and the next one lasts.'

const NEW_TOKEN = 'Run `npx crew auth google`, set GOOGLE_REFRESH_TOKEN to what it wrote, and start the program again.'

export function alert(about: DeskAlert, timeZone: string): SlackMessage {
  const words = alertWords(about, timeZone)
  const label = about.kind === 'healed' ? 'Well again' : 'Attention'
  return message(md`${words}`, [lines(md`*${label}*  ${words}`)])
}

function alertWords(about: DeskAlert, timeZone: string): string {
  switch (about.kind) {
    case 'trouble':
      return about.words
    case 'healed':
      return healedWords(about, timeZone)
    case 'token-dies':
      return `The Google token dies ${dayWords(about.days)}, ${moment(about.dies, timeZone)}; then no mail and no calendar entry is read. ${NEW_TOKEN} ${TESTING_APP}`
  }
}

function healedWords({ what, looked, back, since, mails, entries }: Healed, timeZone: string): string {
  const found = `${counted(mails, 'mail', 'mails')} and ${counted(entries, 'calendar entry', 'calendar entries')}`
  const caught = looked ? `; ${found} caught up` : ''
  return `${what} works again since ${moment(back, timeZone)}${caught}. It had not since ${moment(since, timeZone)}.`
}

function dayWords(days: number): string {
  return days <= 1 ? 'within a day' : `in ${days} days`
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
