// What the DNS says of the sender's domain, and of those whose mails we trust.
import { type Check, type Exam, type Finding, found } from './exam.ts'

export const DNS_CHECKS: readonly Check[] = [spf, dmarc, writersDmarc]

export function spf({ seen: { senderDns } }: Exam) {
  if (!senderDns) return []
  const { domain, spf: records } = senderDns
  const named = records.length === 1 && /\binclude:amazonses\.com\b/i.test(records[0] ?? '')
  return found(!named, {
    id: 'dns-spf',
    area: 'mail',
    what:
      records.length > 1
        ? `${domain} has ${records.length} SPF records, and counts as having none.`
        : `The SPF record of ${domain} ${records.length === 0 ? 'is missing' : 'does not name Amazon SES'}.`,
    follows: 'Some mail servers take our mails for forged.',
    mend: `In the DNS of ${domain}, one TXT record at its top: \`${mended(records[0])}\`.`,
  })
}

export function dmarc({ seen: { senderDns } }: Exam) {
  return found(senderDns !== undefined && senderDns.dmarc.length !== 1, {
    id: 'dns-dmarc',
    area: 'mail',
    what: `${senderDns?.domain} has ${senderDns?.dmarc.length ? 'more than one' : 'no'} DMARC record.`,
    follows: 'Gmail and Yahoo put mails of such senders among the spam.',
    mend: `In the DNS of ${senderDns?.domain}, one TXT record at \`_dmarc.${senderDns?.domain}\`: \`v=DMARC1; p=none; rua=mailto:postmaster@${senderDns?.domain}\`.`,
  })
}

/** Those who write crew mails; the sender's own domain was looked at already. */
export function writersDmarc({ seen: { writerDns = [], senderDns } }: Exam): readonly Finding[] {
  return writerDns
    .filter(({ domain, dmarc: records }) => records.length === 0 && domain !== senderDns?.domain)
    .map(({ domain }) => ({
      id: `dns-writer-${domain}`,
      area: 'mail',
      what: `${domain}, from which crew mails come, publishes no DMARC policy.`,
      follows: 'Its mails are trusted only with an aligned DKIM signature; others are shown as unverified.',
      mend: `Ask whoever keeps the DNS of ${domain} for a TXT record at \`_dmarc.${domain}\`: \`v=DMARC1; p=none\`.`,
    }))
}

function mended(record: string | undefined): string {
  return record ? record.replace(/^v=spf1/i, 'v=spf1 include:amazonses.com') : 'v=spf1 include:amazonses.com ~all'
}
