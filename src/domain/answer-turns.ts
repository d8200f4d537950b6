// How often mails are answered by themselves: whatever answers us back, there is an end to it.
import type { Desk } from './desk.ts'

export interface AnswerTurns {
  /** The operator's local date. */
  readonly day: string
  /** Ids of the mails that may be answered, by thread and by address. */
  readonly threads: Readonly<Record<string, readonly string[]>>
  readonly addresses: Readonly<Record<string, readonly string[]>>
}

/** Answers a day. */
const PER_THREAD = 3
const PER_ADDRESS = 20

export interface Turn {
  readonly mail: string
  readonly thread: string
  readonly address: string
  readonly day: string
}

/** The same mail has its turn once, however often it is asked for. */
export function takeTurn(
  desk: Desk,
  { mail, thread, address, day }: Turn,
): { readonly next: Desk; readonly outcome: 'may' | 'enough' } {
  const known = desk.answers?.day === day ? desk.answers : { day, threads: {}, addresses: {} }
  const inThread = known.threads[thread] ?? []
  const toAddress = known.addresses[address] ?? []
  if (inThread.includes(mail)) return { next: desk, outcome: 'may' }
  if (inThread.length >= PER_THREAD || toAddress.length >= PER_ADDRESS) return { next: desk, outcome: 'enough' }
  const answers: AnswerTurns = {
    day,
    threads: { ...known.threads, [thread]: [...inThread, mail] },
    addresses: { ...known.addresses, [address]: [...toAddress, mail] },
  }
  return { next: { ...desk, answers }, outcome: 'may' }
}
