// `npm run lost-answers`: of the mails whose answer was lost, how many a person was asked about, and how many the provider's events settled.
import { parseArgs } from 'node:util'
import { MINUTE } from '../fakes/clock.ts'
import type { FakeWorld } from '../fakes/world.ts'
import { play } from './play.ts'
import { WEEKEND } from './weekend.ts'

/** One mail, from its claim on. */
interface Send {
  asked?: number
  settled?: number
  left?: boolean
}

/** Faults from beginning to end, and events of the provider that are mostly told. */
const RAIN = { ...WEEKEND, windows: 0, always: ['events of mails'] }
const RATES = [0.01, 0.1, 0.3]
const LOST = /^(unknown|crash)/
const HEADS = [
  'faults',
  'mails',
  'answer lost',
  'a person asked',
  'settled by an event after that',
  'left, no event',
  'never left',
]

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '200' }, from: { type: 'string' } } })
const [seeds, from] = [Number(values.seeds), Number(values.from ?? 1)]
Error.stackTraceLimit = 0
console.log(`| ${HEADS.join(' | ')} | asked for, minutes |\n${'|---'.repeat(HEADS.length + 1)}|`)
for (const rate of RATES) console.log(await lineOf(rate))

async function lineOf(rate: number): Promise<string> {
  const [lost, waits] = [[] as Send[], [] as number[]]
  let mails = 0
  for (let seed = from; seed < from + seeds; seed += 1) {
    const sends = await sendsOf(seed, rate)
    mails += sends.size
    lost.push(...[...sends.values()].filter(({ asked, settled }) => asked !== undefined || settled !== undefined))
  }
  const asked = lost.filter((send) => send.asked !== undefined)
  const later = asked.filter(({ settled, left }) => settled !== undefined && left)
  for (const { asked = 0, settled = 0 } of later) waits.push((settled - asked) / MINUTE)
  const open = asked.filter((send) => !later.includes(send))
  const counts = [mails, lost.length, asked.length, later.length]
  const ends = [open.filter(({ left }) => left).length, open.filter(({ left }) => !left).length]
  return `| ${rate * 100} % | ${[...counts, ...ends].join(' | ')} | ${waited(waits)} |`
}

function waited(minutes: readonly number[]): string {
  const sorted = minutes.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]?.toFixed(0)
  return sorted.length === 0 ? '' : `half of them ${at(0.5)}, at most ${at(1)}`
}

/** By key; those whose answer came are neither asked about nor settled. */
async function sendsOf(seed: number, rate: number): Promise<ReadonlyMap<string, Send>> {
  const sends = new Map<string, Send>()
  let calls = 0
  let fake: FakeWorld | undefined
  await play(seed, {
    rate,
    scene: RAIN,
    watched(world) {
      fake = world
      const { list } = world.calls
      for (; calls < list.length; calls += 1) {
        const call = list[calls]
        if (call?.operation === 'mailer.send') sends.set(call.about, sends.get(call.about) ?? {})
      }
      look(world, sends)
    },
  })
  for (const { operation, about, fate = '' } of fake?.calls.list ?? []) {
    const send = sends.get(about)
    const isLost = operation === 'mailer.send' && LOST.test(fate)
    if (send && isLost && send.asked === undefined && isLeft(fake, about)) send.settled = 0
  }
  for (const [key, send] of sends) send.left = isLeft(fake, key)
  return sends
}

/** A claim that is owed anew stays; one that is gone was settled. */
function look(world: FakeWorld, sends: ReadonlyMap<string, Send>): void {
  const now = world.clock.wall().getTime()
  const owed = world.charterIds().flatMap((id) => Object.values(world.charter(id).owed))
  const isHeld = new Map(owed.flatMap(({ held, claimed }) => (claimed ? [[claimed.key, held === true] as const] : [])))
  for (const [key, send] of sends) {
    if (isHeld.get(key)) send.asked ??= now
    if (send.asked === undefined) continue
    if (isHeld.has(key)) delete send.settled
    else send.settled ??= now
  }
}

function isLeft(fake: FakeWorld | undefined, key: string): boolean {
  return fake?.sent.some((mail) => mail.key === key) ?? false
}
