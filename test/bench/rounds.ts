// The main job round after round: a mail, its card, Approve, everybody told; each beside its floor, when all is quiet.
import type { OperatorAddresses } from '../../src/harbor/addresses.ts'
import type { LogEntry } from '../../src/harbor/log.ts'
import { CONFIRMATIONS } from '../stories/confirmations.ts'
import { buttonIn, type Card, control, type Driver, listener } from '../stories/driver.ts'
import { cardWith, PLANNED } from '../stories/observe.ts'
import { withoutBackground } from './count-calls.ts'
import { type Change, changeOf, crewMail } from './crew-mails.ts'
import type { Setting } from './setting.ts'
import { beganAt, endedAt } from './watch-log.ts'

/** One action and its floor, each with every call that fell into its window. */
export interface Measured {
  readonly ms: number
  readonly entries: readonly LogEntry[]
  readonly floorMs: number
  readonly floorEntries: readonly LogEntry[]
}

export interface Round {
  readonly change: Change
  /** From the wake to the request that fetched the mail: no part of `mailToCard`. */
  readonly pollMs: number
  readonly mailToCard: Measured
  readonly approveToDone: Measured
}

const CHARTER = 'quinn-may-30'

/** The first mail names the whole crew, and is not measured: clients connect, tokens are fetched. */
export async function confirmCrew(setting: Setting): Promise<void> {
  const { operator } = setting.drive
  const { raw } = CONFIRMATIONS[operator.id]!
  await arrive(setting, raw(operator, 'bench-first'))
  await approved(setting, await cardOf(setting.drive))
  await calm(setting)
}

/** `nth` counts every round of the run, for no two mails may be alike. */
export async function playRound(setting: Setting, nth: number): Promise<Round> {
  const { operator } = setting.drive
  const change = changeOf(nth)
  const { entries, messageId, pollMs } = await arrive(setting, crewMail(operator, change, `bench-${nth}`))
  const card = await cardOf(setting.drive)
  const approval = await approved(setting, card)

  const blocks = card.blocks
  const mailFloor = await floorOf(setting, '/mail', { messageId, blocks })
  const approveFloor = await floorOf(setting, '/approve', { ...told(operator, change), blocks })
  await calm(setting)
  return {
    change,
    pollMs,
    mailToCard: { ms: fetchedToCard(entries), entries, ...mailFloor },
    approveToDone: { ...approval, ...approveFloor },
  }
}

async function arrive({ drive, log, harbor }: Setting, raw: string) {
  const messageId = await drive.importMail(raw)
  const mark = await log.mark()
  const woken = Date.now()
  await control(harbor, 'clock', { advance: 'PT1S' })
  const entries = await log.settled(mark, 'the mail’s card is posted and the cursor kept', isPosted)
  return { messageId, entries, pollMs: Math.min(...named(entries, 'messages.get').map(beganAt)) - woken }
}

async function cardOf({ messages, operator }: Driver): Promise<Card> {
  const card = cardWith(await messages(operator.channel), 'approve')
  if (!card) throw new Error('No card waits for approval')
  return card
}

async function approved({ drive, log }: Setting, card: Card) {
  const hook = await listener()
  const mark = await log.mark()
  const began = Date.now()
  await drive.press(drive.operator.manager, card, buttonIn(card, 'approve'), hook.url)
  const entries = await log.settled(mark, 'everybody is told and the charter owes nothing', isTicked)
  hook.stop()
  await owesNothing(drive)
  return { ms: lastEnd(entries.filter(isOfApproval)) - began, entries }
}

async function owesNothing(drive: Driver): Promise<void> {
  const item = await drive.item(CHARTER)
  const owed = Object.keys((item?.owed ?? {}) as object).filter((key) => !PLANNED.test(key))
  if (!item || owed.length > 0 || item.lease) throw new Error(`${CHARTER} still owes ${owed.join(', ')}`)
}

/** What the calendar sync makes of our own patch is not the next mail's. */
async function calm({ log, harbor }: Setting): Promise<void> {
  const mark = await log.mark()
  await control(harbor, 'clock', { advance: 'PT1S' })
  await log.settled(mark, 'the polls are over', (seen) => named(seen, 'events.list').length > 0)
}

async function floorOf({ log, floor }: Setting, path: string, body: object) {
  const mark = await log.mark()
  const began = Date.now()
  const response = await fetch(`${floor}${path}`, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`The floor answered ${response.status}`)
  const floorEntries = withoutBackground(await log.since(mark))
  const from = path === '/mail' ? Math.min(...floorEntries.map(beganAt)) : began
  return { floorMs: lastEnd(floorEntries) - from, floorEntries }
}

function told({ people }: OperatorAddresses, { joins, leaves }: Change) {
  const both = people.filter(({ id }) => id === joins || id === leaves)
  return {
    users: both.flatMap(({ slackUser }) => slackUser ?? []),
    addresses: both.filter(({ slackUser }) => !slackUser).flatMap(({ emails }) => emails),
  }
}

/** From the request that fetched the mail to the end of the post. */
function fetchedToCard(entries: readonly LogEntry[]): number {
  const [fetched] = named(entries, 'messages.get')
  const [posted] = named(entries, 'chat.postMessage')
  if (!fetched || !posted) throw new Error('The log shows no mail fetched, or no card posted')
  return endedAt(posted) - beganAt(fetched)
}

/** The cursor is kept last. */
function isPosted(seen: readonly LogEntry[]): boolean {
  const posted = named(seen, 'chat.postMessage').at(-1)
  return seen.some(
    ({ operation, key, id }) => operation === 'PutItem' && key.endsWith(' desk desk') && id > (posted?.id ?? id),
  )
}

/** The card has the last word, and then the charter's item is written once more. */
function isTicked(seen: readonly LogEntry[]): boolean {
  const updated = named(seen, 'chat.update').at(-1)
  return named(seen, 'PutItem').some(
    (entry) =>
      entry.key.endsWith(` ${CHARTER}`) && updated !== undefined && beganAt(entry) >= Math.floor(endedAt(updated)),
  )
}

/** The provider's events about a mail come when they like, and are answered with one read each. */
function isOfApproval({ service, operation }: LogEntry): boolean {
  return service !== 'sns' && operation !== 'GetItem'
}

function lastEnd(entries: readonly LogEntry[]): number {
  return Math.max(...entries.map(endedAt))
}

function named(entries: readonly LogEntry[], operation: string): readonly LogEntry[] {
  return entries.filter((entry) => entry.operation === operation)
}
