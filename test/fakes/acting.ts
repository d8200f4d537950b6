// What goes on by itself in a running program, and what people do in Slack, over a fake world.
import { approve } from '../../src/domain/decide.ts'
import type { Owed, Owing } from '../../src/domain/owed.ts'
import { Failure } from '../../src/failure.ts'
import { idsIn } from '../../src/views/slack-buttons.ts'
import { type Judge, type JudgeOutcome, judgeProposal } from '../../src/workflows/judge-proposal.ts'
import { readInbox } from '../../src/workflows/read-inbox.ts'
import { resume, sweep } from '../../src/workflows/resume.ts'
import { syncCalendar } from '../../src/workflows/sync-calendar.ts'
import { isCrash } from './calls.ts'
import type { Standing } from './chat.ts'
import { MINUTE, SECOND } from './clock.ts'
import type { Item } from './disk.ts'
import type { FakeWorld } from './world.ts'

/** Longer than any lease, and than any wait between two tries. */
const LEASE_OVER = 11 * SECOND
const LONGEST_WAIT = 11 * MINUTE
const ROUNDS = 60

/** One turn of the schedule: looks at calendar and inbox, sweeps, and does what is due. */
export async function tick({ world, clock }: FakeWorld): Promise<void> {
  const process = world()
  await syncCalendar(process)
  await readInbox(process)
  await sweep(process)
  for (const { kind, id } of process.alarms.take(clock.business())) await resume(process, kind, id)
}

/** As `tick`, again and again with time going by and dead processes replaced, until nothing is owed but what is planned or held. */
export async function settleDown(fake: FakeWorld): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = fake.calls.list.length
    await surviving(fake, () => tick(fake))
    const smooth = fake.calls.list.slice(before).every(({ fate }) => fate === undefined)
    if (smooth && isQuiet(fake)) return
    revive(fake)
    fake.clock.pass(LONGEST_WAIT)
  }
  throw new Error(`not quiet after ${ROUNDS} rounds: ${JSON.stringify(owing(fake).filter(({ held }) => !held))}`)
}

/** Undefined when the process died of it, or when a call failed: the program's own schedule tries again later. */
export async function surviving<T>(fake: FakeWorld, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    if (isCrash(error) || fake.world().isDead() || error instanceof Failure) return undefined
    throw error
  }
}

/** A new process where the last one died; its lease has run out meanwhile. */
export function revive(fake: FakeWorld): void {
  if (!fake.world().isDead()) return
  fake.clock.pass(LEASE_OVER)
  fake.restart()
}

export function owing({ ledgers }: FakeWorld): readonly Owed[] {
  return Object.values(ledgers).flatMap((disk) => [...disk.values()].flatMap(owedIn))
}

/** Each item of each ledger has its debts under this name. */
export function owedIn({ owed }: Item): readonly Owed[] {
  return Object.values(owed as Owing['owed'])
}

/** What is owed beside what is planned for its time and what a person was asked about. */
export function dueNow(fake: FakeWorld): readonly Owed[] {
  return owing(fake).filter(({ kind, held }) => !held && !PLANNED.has(kind))
}

const PLANNED: ReadonlySet<string> = new Set([
  ...['boarding', 'guest-mail', 'post-sail', 'reminder', 'hours', 'departure', 'overdue'],
])

export interface Click {
  readonly action: string
  readonly by: string
  /** Which message; the newest one with such a button, unless said. */
  readonly on?: Standing | undefined
}

/** Presses a button of a card as it stands in Slack now, and waits until everything that follows is done. */
export async function press(fake: FakeWorld, judge: Judge, click: Click): Promise<JudgeOutcome> {
  const value = buttonOn(fake, click)
  if (value === undefined) throw new Error(`no button ${click.action} in Slack`)
  return pressed(fake, judge, value, click.by)
}

/** The same with a value that a card had once. */
export async function pressed(fake: FakeWorld, judge: Judge, value: string, by: string): Promise<JudgeOutcome> {
  const [charterId = '', proposalId = '', seen = ''] = idsIn(value)
  const { outcome, delivered } = await judgeProposal(
    fake.world(),
    { charterId, proposalId, seen: Number(seen), slackUser: by },
    judge,
  )
  await delivered
  return outcome
}

/** What was decided, once everything that follows from it is done. */
export async function ended<T>(
  answering: Promise<{ readonly outcome: T; readonly delivered: Promise<unknown> }>,
): Promise<T> {
  const { outcome, delivered } = await answering
  await delivered
  return outcome
}

export function approving(fake: FakeWorld, by: string, on?: Standing): Promise<JudgeOutcome> {
  return press(fake, approve, { action: 'approve', by, on })
}

/** The value of a button, as it stands in Slack now. */
export function buttonOn({ slack }: FakeWorld, { action, on }: Omit<Click, 'by'>): string | undefined {
  const messages = on ? [on] : slack
  return messages.flatMap((standing) => buttons(standing).filter(({ action_id }) => action_id === action)).at(-1)?.value
}

/** Everything that a message says, as one text. */
export function words({ message }: Standing): string {
  return JSON.stringify(message)
}

export function cards({ slack }: FakeWorld): readonly Standing[] {
  return slack.filter(({ key }) => key.includes('/card/'))
}

export function posts({ slack }: FakeWorld, part: string): readonly Standing[] {
  return slack.filter(({ key }) => key.includes(part))
}

function buttons({ message }: Standing): readonly { readonly action_id: string; readonly value?: string }[] {
  return message.blocks.flatMap((block) =>
    block.type === 'actions' ? (block.elements as { action_id: string; value?: string }[]) : [],
  )
}

function isQuiet(fake: FakeWorld): boolean {
  const soon = fake.clock.business().getTime() + LONGEST_WAIT
  return owing(fake).every(({ held, due }) => held || Date.parse(due) > soon)
}
