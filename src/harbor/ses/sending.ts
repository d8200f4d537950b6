// SendEmail and SendRawEmail: every check that SES makes, then the mail is stamped, kept and on its way.
import { randomBytes, randomUUID } from 'node:crypto'
import { element } from '../aws/xml.ts'
import type { Ground } from '../ground.ts'
import type { AwsAccount, HarborOperator } from '../operators.ts'
import { domainOf, readAddresses } from './addresses.ts'
import type { ConfigurationSets } from './configuration-sets.ts'
import { decodeWords } from './encoded-words.ts'
import { fatesOf } from './feedback.ts'
import { stampMail, valuesOf } from './headers.ts'
import type { Identities } from './identities.ts'
import { type Publishing, planEvents } from './publishing.ts'
import { type Actions, done, type Form, isRefusal, type Outcome, type Refusal } from './query.ts'
import type { Quota } from './quota.ts'
import { noConfigurationSet, notVerified, sendingPaused } from './refusals.ts'
import type { KeptMail, Sent } from './sent.ts'
import { readSubmission, type Submission } from './submission.ts'

export interface Sending {
  readonly ground: Ground
  readonly account: AwsAccount
  readonly operators: readonly HarborOperator[]
  readonly identities: Identities
  readonly sets: ConfigurationSets
  readonly quota: Quota
  readonly sent: Sent
  readonly sandboxed: () => boolean
  readonly paused: () => boolean
  readonly isSuppressed: (address: string) => boolean
  readonly publishing: () => Publishing
  /** After it is kept and before the answer. */
  readonly left: (mail: KeptMail) => void
}

export function sendingActions(sending: Sending): Actions {
  const send = (form: Form) => sendMail(sending, form)
  return { SendEmail: send, SendRawEmail: send }
}

async function sendMail(sending: Sending, form: Form): Promise<Outcome> {
  const submission = await readSubmission(form)
  if (isRefusal(submission)) return submission
  const refused = refuseSubmission(sending, submission)
  if (refused) return refused

  const mail = accept(sending, submission)
  sending.sent.add(mail)
  sending.left(mail)
  return done(element('MessageId', mail.id))
}

function refuseSubmission(sending: Sending, submission: Submission): Refusal | undefined {
  const { account, ground, identities, quota, sent, sets } = sending
  const { configurationSet, recipients, senders } = submission
  if (sending.paused()) return sendingPaused()
  if (configurationSet !== undefined && !sets.has(configurationSet)) return noConfigurationSet(configurationSet)

  const unverified = identities.unverified(sending.sandboxed() ? [...senders, ...recipients] : senders)
  if (unverified.length > 0) return notVerified([...new Set(unverified)], account.region)
  const wall = ground.clock.wall()
  return quota.take(recipients.length, sent.lastDay(wall), wall)
}

function accept(sending: Sending, { source, recipients, raw, header, tags, configurationSet }: Submission): KeptMail {
  const { account, ground, operators, sets } = sending
  const [wall, date] = [ground.clock.wall(), ground.clock.business()]
  const id = messageId(date)
  const fates = fatesOf(recipients, sending.isSuppressed)
  const operator = operators.find(({ from }) => sharesDomain(from, source))
  const stamped = stampMail(raw, { messageId: `<${id}@${account.region}.amazonses.com>`, date })
  return {
    id,
    ...(operator ? { operatorId: operator.id } : {}),
    from: source,
    to: recipients,
    subject: decodeWords(valuesOf(header, 'Subject')[0] ?? ''),
    date: date.toISOString(),
    tags,
    ...(configurationSet === undefined ? {} : { configurationSet }),
    raw: stamped.toString('latin1'),
    events: planEvents(fates, configurationSet, sets, sending.publishing(), wall),
    accepted: wall.toISOString(),
  }
}

/** `0101018f2b3c4d5e-a1b2c3d4-…-000000`: the region's number, the moment in hex, something unique. */
function messageId(date: Date): string {
  const moment = date.getTime().toString(16).padStart(12, '0')
  const unique = `${randomBytes(4).toString('hex')}${randomUUID().slice(8)}`
  return `0101${moment}-${unique}-000000`
}

function sharesDomain(one: string, other: string): boolean {
  return domainOf(readAddresses(one)[0] ?? '') === domainOf(readAddresses(other)[0] ?? '')
}
