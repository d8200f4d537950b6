// What goes wrong at Google: tokens, scopes, APIs, and how the calendar is shared.
import { BOT_SCOPES } from '../../operators.ts'
import { striking, type Trouble } from './trouble.ts'

const GMAIL_READ = 'https://www.googleapis.com/auth/gmail.readonly'

export const GOOGLE_TROUBLES: Readonly<Record<string, Trouble>> = {
  'google-token-revoked': ({ oauth }, { id }) => {
    oauth.killRefreshToken(id)
    return () => oauth.renewRefreshToken(id)
  },
  'google-testing': ({ oauth }, { id }) => {
    oauth.publish(id, 'testing')
    return () => oauth.publish(id, 'production')
  },
  'google-client-deleted': ({ oauth }, { id }) => {
    oauth.forgetClient(id, true)
    return () => oauth.forgetClient(id, false)
  },
  'google-without-gmail': scopes(BOT_SCOPES.filter((scope) => scope !== GMAIL_READ)),
  'google-without-calendar': scopes([GMAIL_READ]),
  'google-may-send': scopes([...BOT_SCOPES, 'https://www.googleapis.com/auth/gmail.send']),
  'gmail-api-off': apiOff('gmail'),
  'calendar-api-off': apiOff('calendar'),
  'calendar-read-only': sharing('reader'),
  'calendar-not-shared': sharing('none'),
  'calendar-other-zone': ({ calendar }, { id }) => {
    calendar.setZone(id, 'Europe/Berlin')
    return () => calendar.setZone(id, undefined)
  },
  'feed-address-reset': striking({ service: 'ical', kind: '403' }),
  'google-down': striking({ service: 'oauth', kind: '500', operation: 'token' }),
}

function scopes(held: readonly string[]): Trouble {
  return ({ oauth }, { id }) => {
    oauth.limit(id, held)
    return () => oauth.limit(id, BOT_SCOPES)
  }
}

function apiOff(api: 'gmail' | 'calendar'): Trouble {
  return ({ switchApi }, { id }) => {
    switchApi(id, api, false)
    return () => switchApi(id, api, true)
  }
}

function sharing(role: 'reader' | 'none'): Trouble {
  return ({ calendar }, { id }) => {
    calendar.share(id, role)
    return () => calendar.share(id, 'owner')
  }
}
