// The way to the ops page, as it is given in Slack to one person.
import { heading, lines, message, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'

/** `minutes`: how long the link may be used. */
export function opsLinkAnswer(boat: string, address: string, minutes: number): SlackMessage {
  const words = md`This link opens the ops page once, for you alone, within ${minutes} minutes. You stay signed in there for eight hours; “/crew ops end” signs you out everywhere.`
  return message(md`The ops page of ${boat}`, [
    heading(`${boat} · ops page`),
    lines(words),
    { kind: 'buttons', buttons: [{ label: 'Open the ops page', action: 'open_ops', url: address }] },
  ])
}

export function opsEnded(name: string, isAsker: boolean): SlackMessage {
  const who = isAsker ? md`You are` : md`${name} is`
  const words = md`${who} signed out of the ops page, on every device.`
  return message(words, [lines(words)])
}
