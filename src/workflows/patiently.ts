// Reading a lot meets a limit now and then. A read is harmless: it waits and reads again.
import { asFailure } from '../failure.ts'

const WAITS_MS = [500, 2_000, 8_000]

export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await read()
    } catch (error) {
      if (asFailure(error, 'read').facts.retry === 'never') throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return read()
}
