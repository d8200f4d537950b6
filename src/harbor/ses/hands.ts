// What a person or a test can do to SES by hand, and what they can see.
import type { Shelf } from '../shelf.ts'
import type { ConfigurationSets } from './configuration-sets.ts'
import type { Identities } from './identities.ts'
import type { EventMode, Publishing } from './publishing.ts'
import type { Allowance, Quota } from './quota.ts'
import type { Sent, SentMail } from './sent.ts'
import type { SignatureVersion } from './sns/signer.ts'

export interface SesHands {
  /** The mails that left, oldest first. */
  readonly sent: () => readonly SentMail[]
  /** Calls back after each mail that left; returns a function that stops it. */
  readonly onChange: (listener: () => void) => () => void
  /** For the events of mails sent from now on; `delay` is wall milliseconds, for `late`. */
  readonly eventMode: (mode: EventMode, delay?: number) => void
  readonly signatureVersion: (version: SignatureVersion) => void
  readonly quota: (allowance: Partial<Allowance>) => void
  /** In the sandbox recipients have to be verified, too. */
  readonly sandbox: (on: boolean) => void
  /** Puts an address on the suppression list, or takes it off. */
  readonly suppress: (address: string, on?: boolean) => void
  /** Nothing leaves any more, or again. */
  readonly pause: (on: boolean) => void
  readonly amendIdentity: Identities['amend']
  readonly configurationSet: ConfigurationSets['put']
  /** Ends the operator's subscription, or confirms it as its address would. */
  readonly subscribe: (operatorId: string, on: boolean) => void
  /** An address, or a domain with everything in it. */
  readonly verify: (identity: string) => void
}

/** `sandbox` and `suppressed <address>`, present when on. */
export type Switches = Shelf<true>

export interface Settings {
  readonly sandboxed: () => boolean
  readonly paused: () => boolean
  readonly suppressedOnes: () => readonly string[]
  readonly isSuppressed: (address: string) => boolean
  readonly publishing: () => Publishing
  readonly signatureVersion: () => SignatureVersion
}

const LATE_MS = 5_000

export function sesHands(
  switches: Switches,
  identities: Identities,
  quota: Quota,
  sent: Sent,
): { readonly hands: Omit<SesHands, 'configurationSet' | 'subscribe'>; readonly settings: Settings } {
  let publishing: Publishing = { mode: 'normal', delay: LATE_MS }
  let version: SignatureVersion = '1'
  const turn = (name: string, on: boolean) => (on ? switches.set(name, true) : switches.delete(name))
  const suppressed = (address: string) => `suppressed ${address.toLowerCase()}`

  return {
    settings: {
      sandboxed: () => switches.get('sandbox') === true,
      paused: () => switches.get('paused') === true,
      suppressedOnes: () =>
        switches
          .entries()
          .flatMap(([name]) => (name.startsWith('suppressed ') ? [name.slice('suppressed '.length)] : [])),
      isSuppressed: (address) => switches.get(suppressed(address)) === true,
      publishing: () => publishing,
      signatureVersion: () => version,
    },
    hands: {
      sent: sent.list,
      onChange: sent.onChange,
      eventMode: (mode, delay = LATE_MS) => {
        publishing = { mode, delay }
      },
      signatureVersion: (wanted) => {
        version = wanted
      },
      quota: quota.allow,
      sandbox: (on) => turn('sandbox', on),
      pause: (on) => turn('paused', on),
      suppress: (address, on = true) => turn(suppressed(address), on),
      verify: identities.verify,
      amendIdentity: identities.amend,
    },
  }
}
