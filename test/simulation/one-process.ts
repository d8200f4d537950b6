// One process of the program as it runs: it looks into inbox and calendar, sweeps, and pays what is due, until it dies or is stopped.
import { NEAR_MS } from '../../src/outbound/dynamo/charters.ts'
import { sharedFor } from '../../src/outbound/dynamo/shared-for.ts'
import { sharedRoster } from '../../src/outbound/dynamo/shared-roster.ts'
import type { LedgerName } from '../../src/ports/clock.ts'
import { type InboxLook, readInbox } from '../../src/workflows/read-inbox.ts'
import { LEDGERS, resume, sweepLedger } from '../../src/workflows/resume.ts'
import { type CalendarLook, syncCalendar } from '../../src/workflows/sync-calendar.ts'
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
  /** By ledger and item: when its alarm goes off. */
  const rings = new Map<string, number>()
  let unasked: readonly LedgerName[] = LEDGERS
  let rounds = 0
  Object.assign(process, {
    alarm: { set: setAlarm, clear: clearAlarm },
    people: sharedRoster(process.people),
    charters: { ...process.charters, near: sharedFor(NEAR_MS, process.charters.near).ask },
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
    unasked = LEDGERS
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
    let calendar: CalendarLook | undefined
    const readMail = async () => {
      const before = inbox
      inbox = await readInbox(process, before)
      return inbox !== before
    }
    const readCalendar = async () => {
      const before = calendar
      calendar = await syncCalendar(process, before)
      return calendar !== before
    }
    await Promise.all([
      keepLooking(readCalendar, () => stage.isEntryNew(calendar?.token)),
      keepLooking(readMail, stage.isMailNew),
      keepLooking(sweep, () => forgotten().length > 0, stage.untilDue),
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

  /** Only what was not answered, or has something due that is forgotten, is asked; the program's own sweep asks all, every few seconds. */
  async function sweep(): Promise<boolean> {
    const asked = [...new Set([...unasked, ...forgotten()])]
    const answered = await Promise.all(asked.map((name) => attempt(() => sweepLedger(process, name).then(() => true))))
    unasked = asked.filter((_, at) => !answered[at])
    return unasked.length === 0
  }

  /** With something due that this process is not at, and has set no alarm for. */
  function forgotten(): readonly LedgerName[] {
    return stage.dueUnseen((name, id) => {
      const key = `${name} ${id}`
      return (
        process.delivering.has(id) || underWay.has(key) || (rings.get(key) ?? Number.NEGATIVE_INFINITY) >= time.now()
      )
    })
  }

  function setAlarm(...alarm: Parameters<typeof process.alarms.set>): void {
    process.alarms.set(...alarm)
    const [name, id, due] = alarm
    const ring = time.now() + Math.max(TICK, Date.parse(due) - fake.clock.business().getTime())
    const key = `${name} ${id}`
    const standing = rings.get(key)
    if (standing === undefined || standing < time.now() || ring < standing) rings.set(key, ring)
    time.at(ring, pay)
  }

  function clearAlarm(...[name, id]: Parameters<typeof process.alarms.clear>): void {
    process.alarms.clear(name, id)
    rings.delete(`${name} ${id}`)
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
