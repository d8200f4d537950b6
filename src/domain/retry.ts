// The one retry policy: when something that failed is tried again.
const STEPS_MS = [1_000, 5_000, 30_000, 120_000, 600_000]
/** What only a person can mend is looked at again now and then, in case they did. */
const MENDED_MS = 600_000

export interface Setback {
  readonly attempts: number
  readonly retry: 'later' | 'never'
  /** Milliseconds, where the service asked for a wait. */
  readonly retryAfter?: number | undefined
}

/** Business time of the next try, ISO 8601. */
export function retryAt({ attempts, retry, retryAfter = 0 }: Setback, business: Date): string {
  const step = STEPS_MS[Math.min(attempts, STEPS_MS.length - 1)] ?? MENDED_MS
  return new Date(business.getTime() + Math.max(retry === 'never' ? MENDED_MS : step, retryAfter)).toISOString()
}
