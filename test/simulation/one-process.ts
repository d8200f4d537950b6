// One process of the program as it runs: it looks into inbox and calendar, sweeps, and pays what is due, until it dies or is stopped.
import { sharedRoster } from '../../src/outbound/dynamo/shared-roster.ts'
import { type InboxLook, readInbox } from '../../src/workflows/read-inbox.ts'
import { resume, sweep } from '../../src/workflows/resume.ts'
import { syncCalendar } from '../../src/workflows/sync-calendar.ts'
import { HOUR, MINUTE, SECOND } from '../fakes/clock.ts'
import type { AppProcess } from '../fakes/world.ts'
import { defectIn } from './defect.ts'
import type { Stage } from './stage.ts'

export interface Running {
  readonly process: AppProcess
  readonly stop: () => void
  readonly ended: Promise<void>
  /** A push came, the clock was turned, or something is due: looks now, if there is something to find. */
  readonly wake: () => void
  /** Looks now for everything. */
  readonly lookAround: () => void
}

type Look = () => Promise<unknown>

const LOOK_AGAIN = [15 * SECOND, MINUTE] as const
const LONGEST_WAIT = 2 * MINUTE
const IDLE = 4 * HOUR
const VAIN_WAIT = 24 * HOUR
/** As the program's own tick. */
const TICK = 200

export function run(process: AppProcess, stage: Stage): Running {
  const { fake, time, dice } = stage
  const underWay = new Set<string>()
  const dozing = new Set<() => void>()
  let stopped = false
  let rings: readonly number[] = []
  let rounds = 0
  Object.assign(process, {
    alarm: { set: setAlarm, clear: process.alarms.clear },
    people: sharedRoster(process.people),
  })
  return { process, stop, ended: looking(), wake, lookAround }

  function stop(): void {
    stopped = true
    wakeAll()
  }

  function wake(): void {
    wakeAll()
    pay()
  }

  function lookAround(): void {
    rounds += 1
    wake()
  }

  function wakeAll(): void {
    for (const wakeOne of dozing) wakeOne()
  }

  function isUp(): boolean {
    return !stopped && !process.isDead()
  }

  async function looking(): Promise<void> {
    let inbox: InboxLook | undefined
    let token: string | undefined
    const readMail = async () => {
      const before = inbox
      inbox = await readInbox(process, before)
      return inbox !== before
    }
    const readCalendar = async () => {
      token = await syncCalendar(process, token)
      return token
    }
    await Promise.all([
      keepLooking(readCalendar, () => stage.isEntryNew(token)),
      keepLooking(readMail, stage.isMailNew),
      keepLooking(() => sweep(process).then(() => true), isForgotten, stage.untilDue),
    ])
  }

  /**
   * What would find nothing is not looked for; a look that failed is repeated, longer and longer after, and seldom where
   * there is nothing to find. `idle`: how long there is certainly nothing, in milliseconds.
   */
  async function keepLooking(look: Look, worthIt: () => boolean, idle = () => IDLE): Promise<void> {
    let wait = dice.between(...LOOK_AGAIN)
    while (isUp()) {
      const round = rounds
      const isWell = Boolean(await attempt(look))
      if (worthIt()) {
        await doze(wait)
        wait = isWell ? dice.between(...LOOK_AGAIN) : Math.min(wait * 2, LONGEST_WAIT)
        continue
      }
      wait = dice.between(...LOOK_AGAIN)
      const again = isWell ? Number.POSITIVE_INFINITY : time.now() + VAIN_WAIT
      while (isUp() && round === rounds && !worthIt() && time.now() < again)
        await doze(Math.min(IDLE, idle(), again - time.now()))
    }
  }

  /** Something is due, and no alarm of this process stands for it. */
  function isForgotten(): boolean {
    return stage.isDue() && !rings.some((at) => at >= time.now() && at <= time.now() + MINUTE)
  }

  function setAlarm(...alarm: Parameters<typeof process.alarms.set>): void {
    process.alarms.set(...alarm)
    const wait = Date.parse(alarm[2]) - fake.clock.business().getTime()
    const ring = time.now() + Math.max(TICK, wait)
    rings = [...rings.filter((at) => at > time.now()), ring].sort((a, b) => a - b)
    time.at(ring, pay)
  }

  function pay(): void {
    if (!isUp()) return
    for (const { kind, id } of process.alarms.take(fake.clock.business())) {
      const key = `${kind} ${id}`
      if (underWay.has(key)) continue
      underWay.add(key)
      void attempt(() => resume(process, kind, id)).then(() => underWay.delete(key))
    }
  }

  async function attempt(work: () => Promise<unknown>): Promise<unknown> {
    try {
      return await work()
    } catch (error) {
      const defect = defectIn(process, error)
      if (defect) stage.broken(defect)
      return undefined
    }
  }

  /** Until then, or until it is woken. */
  function doze(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = () => {
        dozing.delete(wakeUp)
        resolve()
      }
      dozing.add(wakeUp)
      time.at(time.now() + ms, wakeUp)
    })
  }
}
