// Leases, debts and claims: nothing lost, nothing twice.
import type { Guard } from './guard.ts'

const OWING = 'test/domain/owing.test.ts'
const POST = 'src/workflows/effects/post-once.ts'
const SEND = 'src/workflows/effects/send-once.ts'
const PAY = 'src/workflows/pay-all.ts'
const SLICE = 'test/proofs/slice.test.ts'
const SLOW = 'test/workflows/slow-answer.test.ts'

export const DELIVERING: readonly Guard[] = [
  {
    pitfall: 'half-way',
    rule: 'One process delivers at a time: a living lease is not taken',
    file: 'src/domain/lease.ts',
    cut: 'if (isLive(item.lease, claimant.wall)) return',
    leave: 'if (false as boolean) return',
    test: OWING,
  },
  {
    pitfall: 'half-way',
    rule: 'Whoever lost the lease writes nothing: the fence has grown',
    file: 'src/domain/lease.ts',
    cut: 'return item.lease?.fence === lease.fence',
    leave: 'return item.fence >= lease.fence',
    test: OWING,
  },
  {
    pitfall: 'half-way',
    rule: 'A claim that is answered after the lease has run out begins nothing',
    file: PAY,
    cut: "end === 'kept' && isLive(saved.lease, world.clock.wall())",
    leave: "end === 'kept'",
    test: SLOW,
  },
  {
    pitfall: 'posts',
    rule: 'A post waits for as long as another one may be under way',
    file: POST,
    cut: '(wait > 0 && !hand.fresh)',
    leave: 'false',
    test: SLOW,
  },
  {
    pitfall: 'half-way',
    rule: 'The deliverer goes on writing while something is under way',
    file: PAY,
    cut: 'if (running.size === 0) throw error',
    leave: 'throw error',
    test: 'test/workflows/lost-answer.test.ts',
  },
  {
    pitfall: 'half-way',
    rule: 'What an effect came to is learnt once, though the answer to the write is lost',
    file: 'src/domain/settle.ts',
    cut: 'nth === undefined || nth > (lease?.settled ?? 0)',
    leave: 'nth === undefined || nth > 0',
    test: 'test/workflows/lost-answer.test.ts',
  },
  {
    pitfall: 'half-way',
    rule: 'A result of an earlier turn does not end what is owed again',
    file: 'src/domain/settle.ts',
    cut: '  if (debt.turn > turn) return replace(learnt, key, overtaken(debt, end))\n',
    leave: '',
    test: OWING,
  },
  {
    pitfall: 'sending',
    rule: 'A send that began is never repeated by itself',
    file: SEND,
    cut: "  if (debt.claimed) return { kind: 'not-sent', end: unknownEnd(debt.claimed.to) }\n",
    leave: '',
    test: 'test/workflows/effects/send-once.test.ts',
  },
  {
    pitfall: 'sending',
    rule: 'A send of unknown end is shown to a person',
    file: SEND,
    cut: "  if (facts.outcome === 'unknown') return unknownEnd(to)\n",
    leave: '',
    test: SLICE,
  },
  {
    pitfall: 'sending',
    rule: 'Nothing is sent before its claim stands in the store',
    file: SEND,
    cut: '  if (!claimed) return',
    leave: '  if (false as boolean) return',
    test: 'test/workflows/effects/send-once.test.ts',
  },
  {
    pitfall: 'posts',
    rule: 'What may have been posted is looked for by its key first',
    file: POST,
    cut: 'const found = hand.fresh ? undefined : await findPosted(world, posting, below)',
    leave: 'const found = (await Promise.resolve(undefined)) as Posted | undefined',
    test: SLICE,
  },
  {
    pitfall: 'posts',
    rule: 'A post whose answer was lost is looked for before it is tried again',
    file: POST,
    cut: '    if (posted) return posted\n',
    leave: '    if (posted) return world.chat.post(to, message, key, below)\n',
    test: SLICE,
  },
  {
    pitfall: 'cursor',
    rule: 'The cursor grows only once every mail is kept',
    file: 'src/workflows/read-inbox.ts',
    cut: '    if (failures[0]) throw failures[0]\n',
    leave: '',
    test: 'test/workflows/intake.test.ts',
  },
  {
    pitfall: 'sending',
    rule: 'A send of unknown end is settled by its provider’s event',
    file: 'src/domain/held-send.ts',
    cut: "if (kind === 'boarding') return boarded(charter, claimed, messageId)",
    leave: "if (kind === 'boarding') return charter",
    test: 'test/workflows/boarding.test.ts',
  },
  {
    pitfall: 'robots',
    rule: 'Bounces, automatic replies and our own mails are not read',
    file: 'src/domain/reading/automatic.ts',
    cut: "  if (isBounce(mail, value)) return 'a report that a mail could not be delivered'\n",
    leave: '',
    test: 'test/domain/reading/automatic.test.ts',
  },
  {
    pitfall: 'reminders',
    rule: 'What is left of a reminder does not speak of a day to which the charter was moved',
    file: 'src/domain/reminder.ts',
    cut: '  if (!isPast(charter, lead, now)) return undefined\n',
    leave: '',
    test: 'test/workflows/asked-twice.test.ts',
  },
  {
    pitfall: 'stalled',
    rule: 'An answer that stops half-way ends the call: nobody waits for the rest for ever',
    file: 'src/config/aws.ts',
    cut: '  socketTimeout: 15_000,\n',
    leave: '',
    test: 'test/contracts/wire-stall.test.ts',
  },
]
