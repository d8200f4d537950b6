// SES on loopback: the query API, the mails that left, and their events by way of SNS.
import { verifySigV4 } from '../aws/sigv4.ts'
import type { Ground } from '../ground.ts'
import type { AwsAccount, HarborOperator } from '../operators.ts'
import type { Shelf } from '../shelf.ts'
import type { Call, Named, StandIn } from '../stand-in.ts'
import { accountActions } from './account.ts'
import { domainOf, readAddresses } from './addresses.ts'
import { type ConfigurationSet, configurationSets } from './configuration-sets.ts'
import { eventTopics, topicArn } from './event-topics.ts'
import { type SesHands, sesHands } from './hands.ts'
import { identities } from './identities.ts'
import { handOver } from './publishing.ts'
import { type Actions, answerXml, type Outcome, readForm } from './query.ts'
import { quota } from './quota.ts'
import { answerSetting, nameSetting } from './read-settings.ts'
import { refusalFor, unknownAction } from './refusals.ts'
import { sendingActions } from './sending.ts'
import { type KeptMail, sentMails } from './sent.ts'
import { snsOperation } from './sns/door.ts'
import { recipientsOf } from './submission.ts'

export interface SesHarbor {
  readonly standIn: StandIn
  readonly hands: SesHands
  /** The stand-in's own address, such as `http://127.0.0.1:4606`; until it is set, that of the first request counts. */
  readonly setBase: (url: string) => void
  /** Nothing is written afterwards. */
  readonly stop: () => Promise<void>
}

export interface SesHooks {
  /** The app's address at this moment, such as `http://127.0.0.1:4601`. */
  readonly appOf: (operatorId: string) => string
  /** A mail, as it left, to someone in the domain of an operator's inbox. */
  readonly arrived?: (raw: Buffer) => void
}

const EVENT_TYPES = ['send', 'delivery', 'bounce', 'complaint']

export function sesStandIn(
  ground: Ground,
  account: AwsAccount,
  operators: readonly HarborOperator[],
  hooks: SesHooks,
): SesHarbor {
  const known = identities(ground.shelf('ses/identities'))
  for (const { from } of operators) known.verify(senderDomain(from))
  const allowance = quota(ground.shelf('ses/allowance'))
  const sent = sentMails(ground.shelf('ses/sent'))
  const { hands, settings } = sesHands(ground.shelf('ses/switches'), known, allowance, sent)
  const topics = eventTopics(ground, account, operators, hooks.appOf, settings.signatureVersion)
  const sets = configurationSets(firstSets(ground.shelf('ses/configuration-sets'), account, operators), [
    ...topics.byArn.keys(),
  ])

  const delivered = ground.shelf<string>('ses/delivered')
  const publish = (mail: KeptMail) => handOver(account, mail, topics.byArn, delivered, ground.clock.wall)
  for (const mail of sent.kept()) publish(mail)
  const left = (mail: KeptMail) => {
    if (reachesInbox(mail, operators)) hooks.arrived?.(Buffer.from(mail.raw, 'latin1'))
    publish(mail)
  }

  const actions: Actions = {
    ...known.actions,
    ...sets.actions,
    ...accountActions(allowance, sent, ground.clock.wall, settings),
    ...sendingActions({
      ground,
      account,
      operators,
      identities: known,
      sets,
      quota: allowance,
      sent,
      ...settings,
      left,
    }),
  }
  return {
    standIn: {
      name: nameCall,
      async answer(call) {
        topics.seenAt(call)
        const setting = answerSetting(call, account, topics, settings.suppressedOnes)
        if (setting) return setting
        if (call.method === 'GET') return topics.answer(call)
        const { action } = readForm(call)
        return answerXml(action, verifySigV4(call, account, 'ses') ?? (await perform(actions, call)))
      },
      refusal: (kind, call) => answerXml(readForm(call).action, refusalFor(kind)),
    },
    hands: { ...hands, configurationSet: sets.put, subscribe: topics.subscribe },
    setBase: topics.setBase,
    stop: topics.stop,
  }
}

function nameCall(call: Call): Named {
  const setting = nameSetting(call)
  if (setting) return setting
  if (call.method === 'GET') {
    const topic = call.url.searchParams.get('TopicArn') ?? call.url.searchParams.get('SubscriptionArn') ?? ''
    return { service: 'sns', operation: snsOperation(call), key: topic }
  }
  const form = readForm(call)
  const subject = form.get('Identity') ?? form.get('ConfigurationSetName') ?? ''
  const key = form.action.startsWith('Send') ? recipientsOf(form).join(', ') : subject
  return { service: 'ses', operation: form.action, key }
}

function perform(actions: Actions, call: Call): Outcome | Promise<Outcome> {
  const form = readForm(call)
  const action = Object.hasOwn(actions, form.action) ? actions[form.action] : undefined
  return action ? action(form) : unknownAction(form.action)
}

/** `<operator>-events` publishes everything to the operator's own topic. */
function firstSets(kept: Shelf<ConfigurationSet>, account: AwsAccount, operators: readonly HarborOperator[]) {
  for (const { id } of operators) {
    if (kept.get(`${id}-events`)) continue
    const destination = { name: 'app', enabled: true, types: EVENT_TYPES, topicArn: topicArn(account, id) }
    kept.set(`${id}-events`, { destinations: [destination] })
  }
  return kept
}

function reachesInbox(mail: KeptMail, operators: readonly HarborOperator[]): boolean {
  const domains = operators.map(({ google }) => domainOf(google.inbox))
  const delivered = mail.events.filter(({ type }) => type === 'Delivery').flatMap(({ recipients }) => recipients)
  return delivered.some((address) => domains.includes(domainOf(address)))
}

function senderDomain(from: string): string {
  return domainOf(readAddresses(from)[0] ?? from)
}
