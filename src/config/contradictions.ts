// What can't be right together, though each value is: between two operators, and within one.
import type { Each, Parsed } from '../config-keys.ts'
import { seatRatesIn } from '../domain/seat-rates.ts'

/** What two operators must not share, for a request is routed by it. */
export function clashes(each: readonly (Parsed<Each> & { readonly id: string })[]): readonly string[] {
  return (
    [
      'APP_HOST',
      'SLACK_APP_ID',
      'DISPATCH_TABLE',
      'CREW_TABLE',
      'PAGES_BUCKET',
      'WAIVERS_BUCKET',
      'PHOTOS_BUCKET',
    ] as const
  ).flatMap((key) => {
    const values = each.flatMap(({ data }) => (data ? [data[key]] : []))
    return new Set(values).size < values.length ? [`${key} is the same for two operators`] : []
  })
}

/** Mail events are asked for and heard, or neither; a push of Gmail's has an address, a topic and an account, or none. */
export function halves(each: readonly Parsed<Each>[]): readonly string[] {
  return each.flatMap(({ data }) => {
    if (!data) return []
    const { BRAND, GOOGLE_PUSH_URL, GMAIL_TOPIC, GMAIL_PUSH_ACCOUNT } = data
    return [
      ...((data.SES_CONFIGURATION_SET === undefined) !== (data.SES_EVENTS_TOPIC === undefined)
        ? [`${BRAND}: SES_CONFIGURATION_SET and SES_EVENTS_TOPIC go together`]
        : []),
      ...((GMAIL_TOPIC === undefined) !== (GMAIL_PUSH_ACCOUNT === undefined)
        ? [`${BRAND}: GMAIL_TOPIC and GMAIL_PUSH_ACCOUNT go together`]
        : []),
      ...(GOOGLE_PUSH_URL && new URL(GOOGLE_PUSH_URL).host !== data.APP_HOST
        ? [`${BRAND}: GOOGLE_PUSH_URL has to be an address of APP_HOST`]
        : []),
      ...(seatRatesIn(data.SEAT_RATES ?? '', data.CURRENCY)
        ? []
        : [`${BRAND}: SEAT_RATES has to be amounts in ${data.CURRENCY} an hour, such as captain=45,first_mate=32.50`]),
      ...(GMAIL_TOPIC && !GOOGLE_PUSH_URL ? [`${BRAND}: GMAIL_TOPIC wants GOOGLE_PUSH_URL`] : []),
    ]
  })
}
