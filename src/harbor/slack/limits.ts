// Slack's time limits, all in wall time; tests may shorten them.
export interface SlackLimits {
  /** How long the app has to answer a command, an interaction or an event. */
  readonly answerMs: number
  /** Waits before the three further deliveries of an event that wasn't answered. */
  readonly retryMs: readonly number[]
  readonly triggerMs: number
  readonly responseUrlMs: number
  readonly responseUrlUses: number
}

export const SLACK_LIMITS: SlackLimits = {
  answerMs: 3_000,
  retryMs: [1_000, 60_000, 300_000],
  triggerMs: 3_000,
  responseUrlMs: 30 * 60_000,
  responseUrlUses: 5,
}
