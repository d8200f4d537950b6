// What one person sees in Slack: the conversations, one of them with its threads, the modal on top, the Home tab.
import type { HarborWorld } from '../harbor-world.ts'
import type { HarborOperator } from '../operators.ts'

/** `channel` falls back to the team's; `latest` is the newest ts of each conversation, for what is unread. */
export function slackView({ slack }: HarborWorld, { id }: HarborOperator, user: string, channel: string) {
  const channels = slack.channels(id, user)
  const shown = channels.find((one) => one.id === channel) ?? channels[0]
  const messages = shown ? slack.messages(id, user, shown.id) : []
  return {
    channel: shown?.id,
    channels: channels.map((one) => ({ ...one, latest: slack.messages(id, user, one.id).at(-1)?.ts ?? '' })),
    messages: messages.map((message) => ({
      ...message,
      replies: message.reply_count ? slack.thread(id, user, shown?.id ?? '', message.ts).slice(1) : [],
    })),
    modal: slack.modal(id, user),
    home: slack.home(id, user),
  }
}
