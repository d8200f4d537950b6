// What SES tells of the account: quota, statistics, whether sending is on.
import { element } from '../aws/xml.ts'
import type { Settings } from './hands.ts'
import { type Actions, done, members } from './query.ts'
import type { Quota } from './quota.ts'
import type { KeptMail, Sent } from './sent.ts'

const QUARTER_HOUR_MS = 15 * 60_000

/** What the account in the sandbox may send, whatever else it is allowed. */
const SANDBOX = { max24Hour: 200, maxRate: 1 }

export function accountActions(quota: Quota, sent: Sent, wall: () => Date, settings: Settings): Actions {
  return {
    GetAccountSendingEnabled: () => done(element('Enabled', !settings.paused())),
    GetSendQuota() {
      const { max24Hour, maxRate } = settings.sandboxed() ? SANDBOX : quota.allowed()
      return done([
        element('Max24HourSend', max24Hour),
        element('MaxSendRate', maxRate),
        element('SentLast24Hours', sent.lastDay(wall())),
      ])
    },
    GetSendStatistics: () => done(members('SendDataPoints', dataPoints(sent.kept()))),
  }
}

/** One for each quarter of an hour, by wall time, in which something was sent. */
function dataPoints(mails: readonly KeptMail[]) {
  const quarters = Map.groupBy(mails, ({ accepted }) => Math.floor(Date.parse(accepted) / QUARTER_HOUR_MS))
  return [...quarters].map(([quarter, sent]) => [
    element('Timestamp', new Date(quarter * QUARTER_HOUR_MS).toISOString()),
    element(
      'DeliveryAttempts',
      sent.reduce((sum, { to }) => sum + to.length, 0),
    ),
    element('Bounces', recipientsOf(sent, 'Bounce')),
    element('Complaints', recipientsOf(sent, 'Complaint')),
    element('Rejects', 0),
  ])
}

function recipientsOf(mails: readonly KeptMail[], type: string): number {
  const events = mails.flatMap((mail) => mail.events.filter((event) => event.type === type))
  return events.reduce((sum, { recipients }) => sum + recipients.length, 0)
}
