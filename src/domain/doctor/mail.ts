// Mail out: SES and its sandbox, the sender, the events of each mail, and addresses that get none any more.
import { type Check, type Exam, type Finding, found } from './exam.ts'
import { addressIn, domainIn } from './sender.ts'

export const MAIL_CHECKS: readonly Check[] = [
  sandbox,
  paused,
  quotaNear,
  senderUnverified,
  dkim,
  noConfigurationSet,
  eventsNotPublished,
  notSubscribed,
  suppressed,
]

/** What an account in the sandbox may send in a day. */
const SANDBOX = 200
const NEAR = 0.8
const EVENTS = ['send', 'delivery', 'bounce', 'complaint']

export function sandbox({ seen: { quota } }: Exam) {
  return found(quota !== undefined && quota.max24Hours >= 0 && quota.max24Hours <= SANDBOX, {
    id: 'ses-sandbox',
    area: 'mail',
    what: `SES is in the sandbox: ${quota?.max24Hours} mails a day, to verified addresses alone.`,
    follows: 'Boarding mails to guests are refused.',
    mend: 'AWS console → Amazon SES → Account dashboard → Request production access; it takes about a day.',
  })
}

export function paused({ seen: { sending }, setup }: Exam) {
  return found(sending?.enabled === false, {
    id: 'ses-paused',
    area: 'mail',
    what: 'Sending is switched off for the SES account.',
    follows: 'No mail leaves; each is refused and waits.',
    mend: `See AWS console → Amazon SES → Reputation metrics for the reason, then \`aws ses update-account-sending-enabled --enabled --region ${setup.region}\`.`,
  })
}

export function quotaNear({ seen: { quota } }: Exam) {
  const near = quota !== undefined && quota.max24Hours > SANDBOX && quota.sent24Hours >= NEAR * quota.max24Hours
  return found(near, {
    id: 'ses-quota',
    area: 'mail',
    what: `${quota?.sent24Hours} of the ${quota?.max24Hours} mails that SES allows in a day have left.`,
    follows: 'Beyond that mails wait until the day has passed.',
    mend: 'AWS console → Service Quotas → Amazon SES → Sending quota → Request increase.',
  })
}

export function senderUnverified({ seen: { identities }, operator, setup }: Exam) {
  const verified = identities?.some(({ status }) => status === 'Success')
  return found(identities !== undefined && !verified, {
    id: 'ses-sender',
    area: 'mail',
    what: `SES has not verified the sender ${addressIn(operator.from)}.`,
    follows: 'Every mail is refused.',
    mend: `\`aws ses verify-domain-identity --domain ${domainIn(operator.from)} --region ${setup.region}\`, and put the TXT record that it answers, \`_amazonses.${domainIn(operator.from)}\`, into the domain's DNS.`,
  })
}

/** One of the identities that may send has to sign. */
export function dkim({ seen: { identities = [] }, operator, setup }: Exam) {
  const verified = identities.filter(({ status }) => status === 'Success')
  const off = verified.some((one) => one.dkim === 'switched-off')
  const domain = domainIn(operator.from)
  const mend = off
    ? `\`aws ses set-identity-dkim-enabled --identity ${domain} --dkim-enabled --region ${setup.region}\``
    : `\`aws ses verify-domain-dkim --domain ${domain} --region ${setup.region}\`, and put the three CNAME records that it answers into the domain's DNS.`
  return found(verified.length > 0 && !verified.some((one) => one.dkim === 'signing'), {
    id: 'ses-dkim',
    area: 'mail',
    what: `Mails from ${domain} are not signed with DKIM${off ? ': it is switched off' : ''}.`,
    follows: 'Guests find them among the spam, or not at all.',
    mend,
  })
}

export function noConfigurationSet({ seen: { events }, setup }: Exam) {
  return found(events?.kind === 'no-set', {
    id: 'ses-configuration-set',
    area: 'mail',
    what: `SES has no configuration set ${setup.configurationSet}.`,
    follows: 'Every mail is refused.',
    mend: `\`aws ses create-configuration-set --configuration-set Name=${setup.configurationSet} --region ${setup.region}\`, with a destination to ${setup.eventsTopic}; or \`npx crew deploy\`.`,
  })
}

export function eventsNotPublished({ seen: { events }, setup }: Exam) {
  if (events?.kind !== 'set') return []
  const ours = events.destinations.filter(({ enabled, topic }) => enabled && topic === setup.eventsTopic)
  const missing = EVENTS.filter((type) => !ours.some(({ types }) => types.includes(type)))
  return found(missing.length > 0, {
    id: 'ses-events',
    area: 'mail',
    what: `The configuration set ${setup.configurationSet} does not publish ${missing.join(', ')} to the topic.`,
    follows: 'A mail whose answer got lost stays in doubt, and nobody hears of a bounce.',
    mend: `AWS console → Amazon SES → Configuration sets → ${setup.configurationSet} → Event destinations: switch on ${missing.join(', ')} to ${setup.eventsTopic}.`,
  })
}

export function notSubscribed({ seen: { subscriptions }, operator, setup }: Exam) {
  const { eventsQueue } = setup
  const endpoint = eventsQueue ?? `${operator.appSite}/ses/events`
  const ours = subscriptions?.find((one) => one.endpoint === endpoint)
  return found(subscriptions !== undefined && !ours?.confirmed, {
    id: 'sns-subscription',
    area: 'mail',
    what: ours
      ? `The subscription of ${endpoint} to the topic is not confirmed.`
      : `${endpoint} is not subscribed to the topic of SES's events.`,
    follows: 'A mail whose answer got lost stays in doubt, and nobody hears of a bounce.',
    mend: `${eventsQueue ? '`npx crew deploy`; or' : 'With the program running:'} \`aws sns subscribe --topic-arn ${setup.eventsTopic} --protocol ${eventsQueue ? 'sqs' : new URL(endpoint).protocol.slice(0, -1)} --notification-endpoint ${endpoint} --region ${setup.region}\`; it confirms by itself.`,
  })
}

export function suppressed({ seen: { suppressed: addresses = [], coming = [] }, setup }: Exam): readonly Finding[] {
  return addresses.map((address) => {
    const { id, name } = coming.find(({ email }) => email?.toLowerCase() === address.toLowerCase()) ?? {
      id: '',
      name: 'a crew member',
    }
    return {
      id: `ses-suppressed-${id || 'crew'}`,
      area: 'mail',
      what: `${address}, of ${name}, is on SES's suppression list.`,
      follows: 'SES takes a mail to it and drops it.',
      mend: `Ask for another address, or, when this one works again: \`aws sesv2 delete-suppressed-destination --email-address ${address} --region ${setup.region}\`.`,
    }
  })
}
