// A search of the inbox is bounded to the second: a date would mean midnight Pacific, wherever the operator is.
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { localConfig } from '../../src/local.ts'
import { openHarbor } from '../harbor/harbor-door.ts'

test('a mail is found between its own second and the next, and not after it', async () => {
  const harbor = await openHarbor()
  const { doors, clock } = await buildApp(localConfig(harbor.addresses), 'silent')
  onTestFinished(() => clock.stop())
  const { inbox } = doors[0]!.world
  harbor.gmail.deliver('From: carole@jada-sailing.test\r\nTo: ops@jada-sailing.test\r\n\r\nCrew to follow.\r\n', 'jada')
  const [{ id, date } = { id: '', date: new Date(0) }] = harbor.gmail.messages('jada')
  const around = (from: number, to: number) =>
    inbox.between(new Date(date.getTime() + from), new Date(date.getTime() + to))

  expect(await around(-5_000, 5_000)).toEqual([id])
  expect(await around(5_000, 12 * 3_600_000)).toEqual([])
  expect(await around(-12 * 3_600_000, -5_000)).toEqual([])
})
