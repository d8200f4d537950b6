// A front door for the calendar alone, with the real client in front of it and a folder that can be opened again.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type calendar_v3, calendar as calendarClient } from 'googleapis/build/src/apis/calendar/index.js'
import { onTestFinished } from 'vitest'
import { type CalendarHarbor, calendarRoutes } from '../../../src/harbor/google/calendar/calendar.ts'
import type { Bearer } from '../../../src/harbor/google/routes.ts'
import { type Ground, ground } from '../../../src/harbor/ground.ts'
import { BOT_SCOPES, DRIVER_SCOPES, type HarborOperator, harborOperators } from '../../../src/harbor/operators.ts'
import { json, serve } from '../../../src/harbor/stand-in.ts'
import { FIRST_BUSINESS_TIME } from '../../../src/harbor/weekend.ts'

export interface Door extends CalendarHarbor {
  readonly origin: string
  readonly ground: Ground
  readonly jada: HarborOperator
  readonly queen: HarborOperator
  readonly calendarId: string
  /** JADA's bot. */
  readonly bot: calendar_v3.Calendar
  /** A client for any token that `BEARERS` knows. */
  readonly clientOf: (token: string) => calendar_v3.Calendar
  /** Starts again over the same folder, as after a kill. */
  readonly reopen: () => Promise<Door>
}

export async function openDoor(): Promise<Door> {
  const dir = await mkdtemp(join(tmpdir(), 'harbor-calendar-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return doorOver(dir)
}

/** What the client throws, as far as tests look at it. */
export async function refusalOf(asked: Promise<unknown>): Promise<{ status: number; reason: string }> {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown as { status: number; response: { data: { error?: { errors: { reason: string }[] } } } },
  )
  if (!error) throw new Error('It was not refused')
  return { status: error.status, reason: error.response?.data.error?.errors[0]?.reason ?? '' }
}

async function doorOver(dir: string): Promise<Door> {
  const base = ground(dir, FIRST_BUSINESS_TIME)
  const operators = harborOperators(base.shelf('operators'))
  const [jada, queen] = operators as [HarborOperator, HarborOperator]
  const bearers = bearersOf(jada, queen)
  const harbor = calendarRoutes(base, operators, (id) => `http://${id}.app.test/`)

  const listening = await serve(
    {
      name: (call) => harbor.routes.name(call) ?? { service: 'oauth', operation: 'unknown', key: '' },
      answer: (call) =>
        harbor.routes.answer(call, bearers[call.headers.authorization?.slice('Bearer '.length) ?? '']) ?? json(404, {}),
      refusal: () => json(500, {}),
    },
    base,
    0,
  )
  let open = true
  const stop = async () => {
    if (!open) return
    open = false
    base.clock.stop()
    await listening.stop()
  }
  onTestFinished(stop)

  const origin = `http://127.0.0.1:${listening.port}`
  const clientOf = (token: string) =>
    calendarClient({
      version: 'v3',
      rootUrl: `${origin}/`,
      headers: { authorization: `Bearer ${token}` },
      retry: false,
    })
  return {
    ...harbor,
    origin,
    ground: base,
    jada,
    queen,
    calendarId: jada.google.calendarId,
    bot: clientOf('bot'),
    clientOf,
    async reopen() {
      await stop()
      return doorOver(dir)
    },
  }
}

function bearersOf(jada: HarborOperator, queen: HarborOperator): Readonly<Record<string, Bearer>> {
  const bearer = ({ id, google }: HarborOperator, scopes: readonly string[]) => ({
    operatorId: id,
    address: google.inbox,
    scopes,
  })
  return {
    bot: bearer(jada, BOT_SCOPES),
    driver: bearer(jada, DRIVER_SCOPES),
    mailOnly: bearer(jada, ['https://www.googleapis.com/auth/gmail.readonly']),
    reader: bearer(jada, ['https://www.googleapis.com/auth/calendar.readonly']),
    queen: bearer(queen, BOT_SCOPES),
    crew: { operatorId: 'jada', address: 'carole@jada-sailing.test', scopes: DRIVER_SCOPES },
  }
}
