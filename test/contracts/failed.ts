// How a call failed, in our own words.
import { Failure } from '../../src/failure.ts'

export async function failed(call: Promise<unknown>): Promise<Failure['facts']> {
  const error = await call.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  )
  if (error instanceof Failure) return error.facts
  throw error
}
