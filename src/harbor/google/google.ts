// Google's front door: OAuth, Gmail, Calendar and the iCal feeds behind one port.
import type { Fault } from '../faults.ts'
import type { Ground } from '../ground.ts'
import type { HarborOperator } from '../operators.ts'
import type { Call, Named, Reply, StandIn } from '../stand-in.ts'
import { gmail } from './gmail/gmail.ts'
import type { GmailHands } from './gmail/hands.ts'
import { oauthError } from './oauth/form.ts'
import { keys } from './oauth/keys.ts'
import { type OAuthHands, oauth } from './oauth/oauth.ts'
import { deadGrant } from './oauth/token-endpoint.ts'
import { type PushMood, pushMood } from './push-mode.ts'
import { type GoogleRoutes, googleError, unauthorized } from './routes.ts'
import { tokens } from './tokens.ts'

export interface GoogleHarbor {
  readonly standIn: StandIn
  readonly gmail: GmailHands
  readonly oauth: OAuthHands
  /** Switches an API off, or on again, in an operator's project. */
  readonly switchApi: (operatorId: string, api: 'gmail' | 'calendar', on: boolean) => void
}

/** `appOf` gives the base address of an operator's app, to which Gmail's pushes go; without it there are none. */
export function googleStandIn(
  ground: Ground,
  operators: readonly HarborOperator[],
  calendar: GoogleRoutes,
  appOf: (operatorId: string) => string | undefined = () => undefined,
  mood: PushMood = pushMood(),
): GoogleHarbor {
  const issued = tokens(ground)
  const signing = keys(ground)
  const auth = oauth(ground, operators, issued, signing)
  const mail = gmail(ground, operators, signing, appOf, mood)
  const off = new Set<string>()
  const doors = [auth.routes, mail.routes, calendar]

  function name(call: Call): Named {
    if (isGarbled(call)) return { service: 'oauth', operation: 'unknown', key: '' }
    for (const door of doors) {
      const named = door.name(call)
      if (named) return named
    }
    return { service: 'oauth', operation: 'unknown', key: call.url.pathname }
  }

  async function answer(call: Call): Promise<Reply> {
    if (isGarbled(call)) return googleError(400, 'badRequest', 'Bad Request')
    const bearer = issued.bearerOf(call)
    if (bearer && off.has(`${bearer.operatorId} ${name(call).service}`)) return apiOff(name(call).service)
    for (const door of doors) {
      const reply = await door.answer(call, bearer)
      if (reply) return reply
    }
    return googleError(404, 'notFound', 'Not Found')
  }

  return {
    standIn: { name, answer, refusal: (kind, call) => refusal(name(call).service, kind) },
    gmail: mail.hands,
    oauth: auth.hands,
    switchApi: (operatorId, api, on) => {
      if (on) off.delete(`${operatorId} ${api}`)
      else off.add(`${operatorId} ${api}`)
    },
  }
}

/** A path whose percent signs don't spell UTF-8. */
function isGarbled({ url }: Call): boolean {
  try {
    decodeURIComponent(url.pathname)
    return false
  } catch {
    return true
  }
}

function apiOff(api: string): Reply {
  const name = api === 'gmail' ? 'Gmail API' : 'Google Calendar API'
  const message = `${name} has not been used in project 000000000042 before or it is disabled. Enable it, then retry.`
  return googleError(403, 'accessNotConfigured', message, { domain: 'usageLimits' })
}

function refusal(service: Named['service'], kind: Fault['kind']): Reply {
  if (service === 'oauth') return oauthRefusal(kind)
  switch (kind) {
    case '429':
      return googleError(429, 'rateLimitExceeded', 'Too many concurrent requests for user')
    case '403':
      return googleError(403, 'rateLimitExceeded', 'Rate Limit Exceeded', { domain: 'usageLimits' })
    case 'expired':
      return unauthorized()
    default:
      return googleError(500, 'backendError', 'Backend Error')
  }
}

function oauthRefusal(kind: Fault['kind']): Reply {
  switch (kind) {
    case '429':
      return oauthError(429, 'rate_limit_exceeded', 'Rate Limit Exceeded')
    case '403':
      return oauthError(403, 'rate_limit_exceeded', 'Rate Limit Exceeded')
    case 'expired':
      return deadGrant()
    default:
      return oauthError(500, 'internal_failure', 'Backend Error')
  }
}
