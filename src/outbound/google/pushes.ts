// What Google is asked to tell us of: changes of the calendar by a channel, of the inbox through Pub/Sub.
import type { PushConfig } from '../../config/google.ts'
import { Failure } from '../../failure.ts'
import type { Pushes } from '../../ports/inbox-and-calendar.ts'
import { type Google, googleFailure, statusOf } from './access.ts'

export function googlePushes({ calendar, gmail }: Google, calendarId: string, push: PushConfig): Pushes {
  const { calendarAddress: address, gmailTopic: topic } = push
  return {
    calendar: {
      address,
      async watch(id, token) {
        const requestBody = { id, token, type: 'web_hook', address }
        try {
          const { data } = await calendar.events.watch({ calendarId, requestBody })
          return { resourceId: data.resourceId ?? '', expires: new Date(Number(data.expiration)) }
        } catch (error) {
          throw googleFailure('Google Calendar', 'watch the calendar', error)
        }
      },
    },
    inbox: topic ? { topic, watch: () => watchInbox(topic) } : undefined,
    async stop(requestBody) {
      try {
        await calendar.channels.stop({ requestBody })
      } catch (error) {
        if (statusOf(error) !== 404) throw googleFailure('Google Calendar', 'stop the old channel', error)
      }
    },
  }

  async function watchInbox(topicName: string): Promise<{ readonly expires: Date }> {
    const requestBody = { topicName, labelIds: ['INBOX'], labelFilterBehavior: 'INCLUDE' }
    try {
      const { data } = await gmail.users.watch({ userId: 'me', requestBody })
      return { expires: new Date(Number(data.expiration)) }
    } catch (error) {
      throw topicFailure(googleFailure('Gmail', 'watch the inbox', error))
    }
  }
}

/** Refused for good, it is the topic that doesn't let Gmail in. */
function topicFailure(failure: Failure): Failure {
  const { facts } = failure
  return facts.retry === 'never' && facts.code !== 'invalid_grant' ? new Failure({ ...facts, remedy: TOPIC }) : failure
}

const TOPIC =
  'Check GMAIL_TOPIC, and let gmail-api-push@system.gserviceaccount.com publish to it (role "Pub/Sub Publisher"). Mail is read by the poll meanwhile.'
