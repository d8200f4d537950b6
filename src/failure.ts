// The one error of the program: what an outside call came to, and what a person can do about it.

/** What is known of an outside call that went wrong: `unknown` may have happened or not. */
export type CallOutcome = 'done' | 'not-done' | 'unknown'

export interface FailureFacts {
  /** The vendor's name as a person says it: `Google Calendar`. */
  readonly service: string
  /** What was tried, as a verb: `patch the calendar entry`. */
  readonly operation: string
  readonly outcome: CallOutcome
  /** `later` heals by waiting; `never` wants a person. */
  readonly retry: 'later' | 'never'
  /** Milliseconds that the service itself asked us to wait. */
  readonly retryAfter?: number
  /** A sentence that says what to do, where there is anything to do. */
  readonly remedy?: string
  /** A short machine word for what went wrong: `invalid_grant`, `stale-etag`. */
  readonly code?: string | undefined
  readonly cause?: unknown
}

export class Failure extends Error {
  readonly facts: FailureFacts

  constructor(facts: FailureFacts) {
    super(sentence(facts), { cause: facts.cause })
    this.name = 'Failure'
    this.facts = facts
  }
}

/** Anything thrown, as a Failure; what nobody translated is a defect of ours and wants a person. */
export function asFailure(error: unknown, operation: string): Failure {
  if (error instanceof Failure) return error
  return new Failure({ service: 'ShipCaptainCrew', operation, outcome: 'unknown', retry: 'later', cause: error })
}

function sentence({ service, operation, outcome, remedy, code }: FailureFacts): string {
  const what = outcome === 'unknown' ? `no answer came to the request to ${operation}` : `could not ${operation}`
  return `${service}: ${what}${code ? ` (${code})` : ''}.${remedy ? ` ${remedy}` : ''}`
}
