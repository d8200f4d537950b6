// Faults: planted, looked at, cleared.
import { Hono } from 'hono'
import { z } from 'zod'
import { FAULT_KINDS, type Fault, type Faults } from '../faults.ts'
import type { Service } from '../log.ts'
import { readJson } from './refusals.ts'

const SERVICES = [
  'slack',
  'oauth',
  'gmail',
  'calendar',
  'ical',
  'dynamodb',
  's3',
  'cloudfront',
  'cdn',
  'ses',
  'sns',
  '*',
]
const FAULT = z.strictObject({
  service: z.enum(SERVICES as readonly (Service | '*')[]),
  kind: z.enum(FAULT_KINDS),
  times: z.int().min(1).default(1),
  /** The service's own name of it: only requests of this operation are struck. */
  operation: z.string().optional(),
  /** Milliseconds, for `slow`. */
  delay: z.int().min(0).max(600_000).optional(),
})

export function faultControl(faults: Faults): Hono {
  return new Hono()
    .get('/', (context) => context.json(faults.pending()))
    .post('/', async (context) => {
      const { operation, delay, ...fault } = await readJson(context, FAULT)
      const planted: Fault = {
        ...fault,
        ...(operation ? { operation } : {}),
        ...(delay === undefined ? {} : { delay }),
      }
      faults.plant(planted)
      return context.json(faults.pending())
    })
    .delete('/', (context) => {
      faults.clear()
      return context.json(faults.pending())
    })
}
