// Trouble that a person can mend, said once a day in the channel.
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'

export function alert(words: string): SlackMessage {
  return message(md`${words}`, [lines(md`*Attention*  ${words}`)])
}
