// A stranger's feed is read in a process of its own, with bounds on memory and time that nothing in it can move.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FeedReading } from '../../domain/feed.ts'
import type { FeedQuestion } from './read-feed.ts'

export interface Limits {
  readonly memoryMb: number
  readonly timeMs: number
}

const LIMITS: Limits = { memoryMb: 768, timeMs: 60_000 }
const MOST_ANSWER = 256 * 1024 * 1024
const CHILD = fileURLToPath(new URL('./read-apart-child.ts', import.meta.url))

/** When the process doesn't come back, it is tried once more without computing any repetition. */
export async function readFeedApart(
  bytes: Uint8Array,
  question: FeedQuestion,
  limits: Limits = LIMITS,
): Promise<FeedReading> {
  const first = await answerOf(bytes, question, limits)
  if (typeof first !== 'string') return first
  const second = await answerOf(bytes, { ...question, expand: false }, limits)
  if (typeof second !== 'string')
    return { ...second, problems: [`repetitions were not computed: ${first}`, ...second.problems] }
  const zone = question.timeZone ?? 'UTC'
  return {
    whole: false,
    count: 0,
    zone,
    entries: [],
    setAside: [],
    problems: [`the feed could not be read: ${second}`],
  }
}

/** A sentence when there is no answer. */
function answerOf(
  bytes: Uint8Array,
  question: FeedQuestion,
  { memoryMb, timeMs }: Limits,
): Promise<FeedReading | string> {
  return new Promise((resolve) => {
    const args = [`--max-old-space-size=${memoryMb}`, '--no-warnings', CHILD, JSON.stringify(question)]
    // No environment: what is in ours is none of its business.
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'], env: {} })
    const pieces: Buffer[] = []
    let length = 0
    let ended = 'it took too much memory'
    const stop = (why: string) => {
      ended = why
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => stop(`it took longer than ${timeMs / 1000} s`), timeMs)
    child.stdout.on('data', (piece: Buffer) => {
      pieces.push(piece)
      length += piece.length
      if (length > MOST_ANSWER) stop('it makes too much of too little')
    })
    child.on('error', () => stop('no process could be started for it'))
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? (JSON.parse(Buffer.concat(pieces).toString()) as FeedReading) : ended)
    })
    // A child that is gone takes no more; its end says why.
    child.stdin.on('error', () => {})
    child.stdin.end(bytes)
  })
}
