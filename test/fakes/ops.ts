// The HTTP routes of two operators on fake worlds, and browsers that keep a session's cookie.
import type { OperatorConfig } from '../../src/config.ts'
import { httpRoutes } from '../../src/inbound/http.ts'
import { background, type OperatorDoor } from '../../src/inbound/operator-door.ts'
import { opsLink } from '../../src/workflows/ops-access.ts'
import { OPERATOR } from './jada.ts'
import { type FakeWorld, type FakeWorldOptions, fakeWorld } from './world.ts'

const QUEEN = {
  ...OPERATOR,
  id: 'queen',
  brand: 'Queen Charters',
  guestSite: 'https://guests.queen-sailing.test',
  appSite: 'https://crew.queen-sailing.test',
}

export interface OpsSite {
  readonly jada: FakeWorld
  readonly queen: FakeWorld
  /** Asks as a browser with this cookie; `to` is the operator asked. */
  readonly ask: (path: string, asked?: Asked) => Promise<Response>
  /** Other processes, with nothing in memory. */
  readonly restart: () => void
  /** The cookie of a new session of this person with that operator. */
  readonly signIn: (person: string, operator?: 'jada' | 'queen') => Promise<string>
}

export interface Asked {
  readonly to?: 'jada' | 'queen'
  readonly cookie?: string | undefined
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export function opsSite(options: FakeWorldOptions = {}): OpsSite {
  const worlds = { jada: fakeWorld(options), queen: fakeWorld({ ...options, operator: QUEEN }) }
  let routes = routesOf()
  const restart = () => {
    for (const fake of Object.values(worlds)) fake.restart()
    routes = routesOf()
  }
  return { ...worlds, ask, signIn, restart }

  function routesOf() {
    const doors = Object.values(worlds).map((fake) => {
      const world = fake.world()
      return {
        world,
        config: { host: new URL(world.operator.appSite).host } as OperatorConfig,
      } as unknown as OperatorDoor
    })
    return httpRoutes(doors, background())
  }

  async function ask(path: string, { to = 'jada', cookie, method, body, headers }: Asked = {}): Promise<Response> {
    const { guestSite, appSite } = worlds[to].world().operator
    return routes.request(`${appSite}${path}`, {
      method: method ?? 'GET',
      headers: {
        host: new URL(appSite).host,
        ...(method && method !== 'GET' ? { origin: guestSite, 'content-type': 'application/json' } : {}),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  async function signIn(person: string, operator: 'jada' | 'queen' = 'jada'): Promise<string> {
    const world = worlds[operator].world()
    const known = (await world.people.all()).find(({ id }) => id === person)
    if (!known) throw new Error(`${person} is nobody on the roster`)
    const response = await ask('/api/session', {
      to: operator,
      method: 'POST',
      body: { link: tokenIn(opsLink(world, known)) },
    })
    return cookieIn(response)
  }
}

export function tokenIn(address: string): string {
  return address.split('#link=')[1] ?? ''
}

export function cookieIn(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
