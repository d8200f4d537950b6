// A send whose end could not be known is settled: by the provider's word, or by a person's.
import { boarded } from './boarding.ts'
import type { Charter } from './charter.ts'
import { offered } from './cover.ts'
import { askedByMail } from './crew-hours.ts'
import { guestMailLeft } from './guest-mails.ts'
import { learn } from './learnt.ts'
import type { Mail } from './mail.ts'
import type { Owed, Owing } from './owed.ts'
import { reminded } from './reminder.ts'
import { forgive, owe } from './settle.ts'
import { ashoreMailed } from './voyage.ts'
import { copied, linkSent } from './waiver/register.ts'

/** It did leave: the charter learns what it would have learnt; what has changed since is looked at once more. */
export function sendHappened(charter: Charter, key: string, messageId: string): Charter {
  const debt = charter.owed[key]
  if (!debt?.claimed) return charter
  const next = learnt(charter, debt, messageId)
  return owe(
    { ...next, owed: { ...next.owed, [key]: { ...debt, claimed: undefined } } },
    debt.kind,
    debt.due,
    debt.about,
  )
}

/** The answer to a mail did leave. */
export function answerHappened(mail: Mail, key: string, messageId: string): Mail {
  const claimed = mail.owed[key]?.claimed
  if (!claimed) return mail
  const answered = { at: claimed.at, to: claimed.to, messageId }
  return owe({ ...forgive(mail, key), answered }, 'card', claimed.at)
}

/** It did not: it is sent as if for the first time. */
export function sendAgain<T extends Owing>(item: T, key: string, now: string): T {
  const debt = item.owed[key]
  if (!debt?.held) return item
  return owe(forgive(item, key), debt.kind, now, debt.about)
}

function learnt(charter: Charter, { kind, about = '', claimed }: Owed, messageId: string): Charter {
  if (!claimed) return charter
  if (kind === 'boarding') return boarded(charter, claimed, messageId)
  if (kind === 'guest-mail') return guestMailLeft(charter, about, claimed, messageId)
  if (kind === 'reminder') return reminded(charter, about, claimed.says)
  if (kind === 'hours') return askedByMail(charter, about)
  if (kind === 'copy') return copied(charter, about)
  if (kind === 'party-link') return linkSent(charter, Number(claimed.says), claimed.to, claimed.at)
  if (kind === 'ask')
    return offered(charter, about, { channel: 'mail', ts: messageId, key: claimed.key, hash: claimed.says })
  if (kind === 'ashore') return ashoreMailed(charter, about, claimed, messageId)
  const heard = learn(charter, { who: 'crew', id: about, revision: revisionIn(claimed.key), at: claimed.at })
  return { ...heard, told: { ...charter.told, [about]: claimed.says } }
}

/** A notice's key ends in the revision that it told. */
function revisionIn(key: string): number {
  return Number(key.slice(key.lastIndexOf('/') + 1))
}
