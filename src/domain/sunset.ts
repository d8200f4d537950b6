// When the sun sets at a place, by the almanac's short formula: within two minutes between the polar circles.

export interface Position {
  /** Degrees, north and east positive. */
  readonly latitude: number
  readonly longitude: number
}

const DAY_MS = 86_400_000
/** Noon of January 1, 2000, UTC. */
const J2000_MS = 946_728_000_000
/** The sun's upper edge at the horizon, with refraction. */
const HORIZON = -0.833

/** Undefined where it doesn't set that day. `date`: local, `2026-05-30`. */
export function sunset(date: string, { latitude, longitude }: Position): Date | undefined {
  const days = Math.round((Date.parse(`${date}T12:00:00Z`) - J2000_MS) / DAY_MS)
  const noon = days - longitude / 360
  const anomaly = 357.5291 + 0.98560028 * noon
  const centre = 1.9148 * sin(anomaly) + 0.02 * sin(2 * anomaly) + 0.0003 * sin(3 * anomaly)
  const ecliptic = anomaly + centre + 180 + 102.9372
  const transit = noon + 0.0053 * sin(anomaly) - 0.0069 * sin(2 * ecliptic)
  const declination = degrees(Math.asin(sin(ecliptic) * sin(23.4397)))
  const hour = (sin(HORIZON) - sin(latitude) * sin(declination)) / (cos(latitude) * cos(declination))
  if (Math.abs(hour) > 1) return undefined
  return new Date(J2000_MS + (transit + degrees(Math.acos(hour)) / 360) * DAY_MS)
}

function sin(angle: number): number {
  return Math.sin((angle * Math.PI) / 180)
}

function cos(angle: number): number {
  return Math.cos((angle * Math.PI) / 180)
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI
}
