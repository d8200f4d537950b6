// The log: only fields on this list are ever written, so that neither a secret nor a guest's data can slip in.
import pino from 'pino'
import type { Log } from '../ports.ts'

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

export function pinoLog(level: string): Log {
  const logger = pino({ level, base: null }, pino.destination(2))
  const allowed = (facts: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => FIELDS.has(name)))
  return {
    info: (what, facts) => logger.info(allowed(facts), what),
    warn: (what, facts) => logger.warn(allowed(facts), what),
  }
}
