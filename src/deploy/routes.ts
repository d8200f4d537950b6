// Which function answers which address of the API: one table, for the stack and for whoever plays its gateway.
import type { FunctionName } from './functions.ts'

export interface ApiRoute {
  /** As API Gateway writes it. */
  readonly key: string
  readonly to: FunctionName
}

/** What no other route takes is the guests’; `/ses/events` is none: those come by a queue. */
export const ROUTES: readonly ApiRoute[] = [
  { key: 'POST /slack/events', to: 'slack' },
  { key: 'POST /google/gmail', to: 'google' },
  { key: 'POST /google/calendar', to: 'google' },
  { key: '$default', to: 'guests' },
]

export function routeOf(method: string, path: string): FunctionName {
  const found = ROUTES.find(({ key }) => key === `${method} ${path}`) ?? ROUTES.find(({ key }) => key === '$default')
  return found?.to ?? 'guests'
}
