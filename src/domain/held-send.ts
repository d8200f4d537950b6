// A send whose end could not be known is settled: by the provider's word, or by a person's.
import { boarded } from './boarding.ts'
import type { Charter } from './charter.ts'
import { offered } from './cover.ts'
import { guestMailLeft } from './guest-mails.ts'
import type { Owed } from './owed.ts'
import { forgive, owe } from './settle.ts'
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

/** It did not: it is sent as if for the first time. */
export function sendAgain(charter: Charter, key: string, now: string): Charter {
  const debt = charter.owed[key]
  if (!debt?.held) return charter
  return owe(forgive(charter, key), debt.kind, now, debt.about)
}

function learnt(charter: Charter, { kind, about = '', claimed }: Owed, messageId: string): Charter {
  if (!claimed) return charter
  if (kind === 'boarding') return boarded(charter, claimed, messageId)
  if (kind === 'guest-mail') return guestMailLeft(charter, about, claimed, messageId)
  if (kind === 'copy') return copied(charter, about)
  if (kind === 'party-link') return linkSent(charter, Number(claimed.says), claimed.to, claimed.at)
  if (kind === 'ask')
    return offered(charter, about, { channel: 'mail', ts: messageId, key: claimed.key, hash: claimed.says })
  return { ...charter, told: { ...charter.told, [about]: claimed.says } }
}
