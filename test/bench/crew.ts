// `/crew quinn-may-30`, signed, over HTTP: the app and its floor by turns, so that the machine's noise strikes both.
import type { LogEntry } from '../../src/harbor/log.ts'
import { commandForm, slack } from '../stories/driver.ts'
import { FLOOR_ITEM } from './scratch.ts'
import type { Setting } from './setting.ts'

export interface CrewTimes {
  /** Milliseconds of each command. */
  readonly app: readonly number[]
  readonly floor: readonly number[]
  /** Everything that was asked meanwhile, save by the floor. */
  readonly entries: readonly LogEntry[]
  readonly floorEntries: readonly LogEntry[]
}

export interface CrewLoad {
  /** Commands to each of the two. */
  readonly n: number
  /** In flight at the same time. */
  readonly inFlight: number
}

/** Commands to one of the two before it is the other's turn, when many are in flight. */
const STRETCH = 200
const WARM_UP = 50

export async function timeCrew(setting: Setting, { n, inFlight }: CrewLoad): Promise<CrewTimes> {
  const stretch = inFlight === 1 ? 1 : STRETCH
  await byTurns(setting, { n: WARM_UP, inFlight, stretch: Math.min(stretch, WARM_UP) })
  const mark = await setting.log.mark()
  const times = await byTurns(setting, { n, inFlight, stretch })
  const entries = await setting.log.since(mark)
  const isFloor = ({ key }: LogEntry) => key.endsWith(FLOOR_ITEM)
  return {
    ...times,
    entries: entries.filter((entry) => !isFloor(entry)),
    floorEntries: entries.filter(isFloor),
  }
}

async function byTurns(setting: Setting, { n, inFlight, stretch }: CrewLoad & { readonly stretch: number }) {
  const app: number[] = []
  const floor: number[] = []
  const { operator } = setting.drive
  for (let done = 0; done < n; done += stretch) {
    const both = [
      [app, operator.app],
      [floor, setting.floor],
    ] as const
    const odd = (done / stretch) % 2 === 1
    for (const [times, address] of odd ? both.toReversed() : both) {
      times.push(...(await stretchOf(setting, address, Math.min(stretch, n - done), inFlight)))
    }
  }
  return { app, floor }
}

async function stretchOf(setting: Setting, address: string, count: number, inFlight: number): Promise<number[]> {
  const times: number[] = []
  let begun = 0
  const worker = async () => {
    while (begun < count) {
      begun += 1
      times.push(await timed(setting, address))
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  return times
}

async function timed({ drive: { operator } }: Setting, app: string): Promise<number> {
  const form = commandForm(operator, operator.manager, 'quinn-may-30')
  const began = performance.now()
  const { status, body } = await slack({ ...operator, app }, form)
  const ms = performance.now() - began
  if (status !== 200 || !body.includes('blocks')) throw new Error(`/crew was answered ${status}: ${body.slice(0, 200)}`)
  return ms
}
