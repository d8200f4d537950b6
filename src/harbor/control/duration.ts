// ISO 8601 durations, as far as they have one length: `P1DT2H`, `PT90M`, `P2W`.
const DURATION = /^P(?=\w)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const UNITS_MS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1_000]

/** Milliseconds; undefined for what isn't one. Months and years have no length of their own. */
export function durationMs(text: string): number | undefined {
  const [, ...amounts] = DURATION.exec(text) ?? []
  if (amounts.length === 0) return undefined
  return UNITS_MS.reduce((sum, unit, index) => sum + unit * Number(amounts[index] ?? 0), 0)
}
