// One process of the program as it runs: it looks into inbox and calendar, sweeps, and pays what is due, until it dies or is stopped.
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
  /** Looks now: a push came, the clock was turned, or something is due. */
  readonly wake: () => void
}

type Look = () => Promise<unknown>

const LOOK_AGAIN = [15 * SECOND, MINUTE] as const
const LONGEST_WAIT = 2 * MINUTE
const VAIN_WAIT = HOUR
const IDLE = 4 * HOUR
/** As the program's own tick. */
const TICK = 200

export function run(process: AppProcess, stage: Stage): Running {
  const { fake, time, dice } = stage
  const underWay = new Set<string>()
  const dozing = new Set<() => void>()
  let stopped = false
  let rings: readonly number[] = []
  let wakes = 0
  Object.assign(process, { alarm: { set: setAlarm, clear: process.alarms.clear } })
  return { process, stop, ended: looking(), wake }

  function stop(): void {
    stopped = true
    wakeAll()
  }

  function wake(): void {
    wakes += 1
    wakeAll()
    pay()
  }

  function wakeAll(): void {
    for (const wakeOne of dozing) wakeOne()
  }

  function isUp(): boolean {
    return !stopped && !process.isDead()
  }

  async function looking(): Promise<void> {
    let inbox: InboxLook | undefined
    const readMail = async () => {
      inbox = await readInbox(process, inbox)
      return inbox && !inbox.kept
    }
    await Promise.all([
      keepLooking(() => syncCalendar(process), stage.isEntryNew),
      keepLooking(readMail, stage.isMailNew),
      keepLooking(() => sweep(process).then(() => true), isForgotten, stage.untilDue),
    ])
  }

  /** `idle`: how long there is certainly nothing to find, in milliseconds. */
  async function keepLooking(look: Look, worthIt: () => boolean, idle = () => IDLE): Promise<void> {
    while (isUp()) {
      const heard = wakes
      await until(look, worthIt)
      if (worthIt()) await doze(dice.between(...LOOK_AGAIN))
      else while (isUp() && heard === wakes && !worthIt()) await doze(Math.min(IDLE, idle()))
    }
  }

  /** Something is due, and no alarm of this process stands for it. */
  function isForgotten(): boolean {
    return stage.isDue() && !rings.some((at) => at >= time.now() && at <= time.now() + MINUTE)
  }

  /** A look that failed is repeated; longer and longer after, and seldom where there is nothing to find. */
  async function until(look: Look, worthIt: () => boolean): Promise<void> {
    for (let wait = dice.between(...LOOK_AGAIN); isUp(); wait = Math.min(wait * 2, LONGEST_WAIT)) {
      if (await attempt(look)) return
      await doze(worthIt() ? wait : VAIN_WAIT)
    }
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
