// One operator as the domain knows it: brand, place, hours, and what is theirs to choose.
import type { Each } from '../config-keys.ts'
import type { Operator } from '../domain/operator.ts'
import { seatRatesIn } from '../domain/seat-rates.ts'

export function operatorOf(id: string, each: Each): Operator {
  return {
    id,
    brand: each.BRAND,
    boat: each.BOAT,
    accent: each.ACCENT,
    timeZone: each.TIME_ZONE,
    position: positionIn(each.POSITION),
    inbox: each.INBOX,
    from: each.MAIL_FROM,
    guestSite: each.GUEST_SITE,
    appSite: siteOf(each.APP_HOST),
    channel: each.SLACK_CHANNEL,
    managersChannel: each.SLACK_MANAGERS_CHANNEL,
    calendarId: each.GOOGLE_CALENDAR_ID,
    quietHours: quietHoursIn(each.QUIET_HOURS),
    crewMaySwap: each.CREW_MAY_SWAP === 'yes',
    boardingLeadHours: each.BOARDING_LEAD_HOURS,
    reminderHours: each.REMINDER_HOURS.split(',')
      .map(Number)
      .filter((hours) => hours > 0),
    waiverHours: each.WAIVER_HOURS,
    dock: each.DOCK,
    parking: each.PARKING,
    mapUrl: each.MAP_URL,
    notCharters: wordsIn(each.NOT_CHARTERS),
    charterWords: wordsIn(each.CHARTER_WORDS ?? ''),
    digestAt: each.DIGEST_AT,
    mailReceipts: each.MAIL_RECEIPTS === 'on',
    currency: each.CURRENCY,
    seatRates: seatRatesIn(each.SEAT_RATES ?? '', each.CURRENCY) ?? {},
    ashore: each.ASHORE,
    returnGraceMinutes: each.RETURN_GRACE_MINUTES,
    guestMonths: each.GUEST_MONTHS,
  }
}

/** `21:30-07:00`, or `off`. */
function quietHoursIn(words: string): Operator['quietHours'] {
  const [from = '', to] = words.split('-')
  return to === undefined ? undefined : { from, to }
}

function wordsIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** TLS stands before every host but one on loopback. */
function siteOf(host: string): string {
  return `${/^(?:127\.0\.0\.1|localhost)(?::|$)/.test(host) ? 'http' : 'https'}://${host}`
}

function positionIn(text: string | undefined) {
  const [latitude, longitude] = (text ?? '').split(',').map(Number)
  return text === undefined || latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}
