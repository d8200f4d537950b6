// One GET as a stranger makes it: status and headers, no redirect followed; nobody there is status 0.
import type { Answer } from '../../domain/doctor/sights.ts'

const TIMEOUT_MS = 10_000

export async function fetched(address: string): Promise<Answer & { readonly body: string }> {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const body = await response.text()
    return { status: response.status, headers: Object.fromEntries(response.headers), body }
  } catch {
    return { status: 0, headers: {}, body: '' }
  }
}
