// The log: only fields on this list are ever written, so that neither a secret nor a guest's data can slip in.
import pino, { type DestinationStream } from 'pino'
import type { Log } from '../ports/clock.ts'

const FIELDS = new Set([
  'operator',
  'effect',
  'attempts',
  'problem',
  'job',
  'alias',
  'charter',
  'path',
  'status',
  'kind',
  'id',
  'ms',
  'service',
])

export function pinoLog(level: string, to: DestinationStream = pino.destination(2)): Log {
  const logger = pino({ level, base: null }, { write: (line) => to.write(shown(line)) })
  const allowed = (facts: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => FIELDS.has(name)))
  return {
    info: (what, facts) => logger.info(allowed(facts), what),
    warn: (what, facts) => logger.warn(allowed(facts), what),
  }
}

/** What JSON lets through, a terminal may obey: controls beyond ASCII, and signs that turn the direction of reading. */
function shown(line: string): string {
  return line.replace(
    /[\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
