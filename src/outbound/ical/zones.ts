// Which IANA zone a TZID means: its own name, Windows' name for it, or the rules that the feed defines it by.
import ical from 'node-ical'
import { isTimeZone } from '../../domain/times.ts'
import type { Span } from './component-stack.ts'
import { propertiesOf } from './properties.ts'
import { zoneLike } from './zone-rules.ts'

/** Undefined: no zone that is known here. */
export type ZoneFinder = (tzid: string) => string | undefined

/** Every search tries all zones of the world, and a feed may define as many as it likes. */
const MOST_SEARCHES = 20
const LONGEST_NAME = 200

/** `likely`: zones tried first where a definition fits several. */
export function zoneFinder(text: string, definitions: readonly Span[], likely: readonly string[]): ZoneFinder {
  const known = new Map<string, string | undefined>()
  const byName = definedIn(text, definitions)
  let searches = 0

  function find(tzid: string): string | undefined {
    const named = byItsName(tzid)
    const definition = named ? undefined : byName.get(tzid)
    if (named || !definition) return named
    searches += 1
    return searches > MOST_SEARCHES ? undefined : zoneLike(text, definition, likely)
  }

  return (tzid) => {
    if (!known.has(tzid)) known.set(tzid, find(tzid))
    return known.get(tzid)
  }
}

/** By its name alone: `America/Los_Angeles`, `Pacific Standard Time`, `/mozilla.org/20050126_1/America/Los_Angeles`. */
export function byItsName(tzid: string): string | undefined {
  const name = tzid.trim()
  if (name === '' || name.length > LONGEST_NAME) return undefined
  if (isTimeZone(name)) return name
  if (/^(tzone:\/\/Microsoft\/Utc|Z|GMT\+?0*)$/i.test(name)) return 'UTC'
  const [, global] = /\/([A-Z][\w+-]+\/[\w+-]+(?:\/[\w+-]+)?)$/i.exec(name) ?? []
  if (name.startsWith('/') && global !== undefined)
    return [global, global.split('/').slice(-2).join('/')].find(isTimeZone)
  // This one node-ical knows only together with Tijuana, and then can't read it.
  if (/^(\(UTC-08:00\) )?Pacific Time \(US (&|and) Canada\)/.test(name)) return 'America/Los_Angeles'
  return windowsZone(name)
}

/** node-ical has the table; it is asked with a time of that zone. */
function windowsZone(name: string): string | undefined {
  // These it would take for the zone of this machine.
  if (/^(tzone:|Customized Time Zone)/i.test(name) || !/^[\p{L}\p{N} .,&()+:/'_-]+$/u.test(name)) return undefined
  const lines = ['BEGIN:VEVENT', 'UID:zone', `DTSTART;TZID="${name}":20260115T120000`, 'END:VEVENT']
  const [event] = Object.values(ical.sync.parseICS(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n')))
  const zone = event?.type === 'VEVENT' ? (event.start as Date & { tz?: string })?.tz : undefined
  return zone !== undefined && isTimeZone(zone) ? zone : undefined
}

function definedIn(text: string, definitions: readonly Span[]): ReadonlyMap<string, Span> {
  const byName = new Map<string, Span>()
  for (const span of definitions.slice(0, 500)) {
    const [tzid] = propertiesOf(text, span, new Set(['TZID'])).all
    if (tzid) byName.set(tzid.value.replace(/^"(.*)"$/, '$1').trim(), span)
  }
  return byName
}
