// Where a crew member finds the address of their own calendar.
import { lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'

/** `address` is like a password: only for the one whose calendar it is. */
export function feedParts(address: string): readonly Part[] {
  return [
    lines(
      md`*Your own calendar*  Subscribe to this address in your phone’s calendar; it is yours alone:`,
      md`\`${address}\``,
    ),
    {
      kind: 'actions',
      buttons: [
        {
          label: 'Make a new address',
          action: 'feed_renew',
          value: 'mine',
          confirm: {
            title: 'Make a new address?',
            text: 'The old one stops working, on each of your devices. Subscribe to the new one there.',
            yes: 'Make it',
            no: 'Keep the old one',
          },
        },
      ],
    },
  ]
}

export function feedRenewed(address: string): SlackMessage {
  const words = md`Your calendar has a new address; the old one has stopped working.`
  return message(words, [lines(words, md`\`${address}\``)])
}
