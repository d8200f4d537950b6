// Every job has a heartbeat: one that never came to an end, or comes to none any more, is told of once a day, and once when it is over.
import { expect, onTestFinished, test } from 'vitest'
import type { Job } from '../../src/inbound/job.ts'
import { heartbeat, superviseJobs } from '../../src/inbound/job-watch.ts'
import { background } from '../../src/inbound/operator-door.ts'
import { posts, words } from '../fakes/acting.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

function job(name: string, lastEnd: () => Date): Job {
  return { name, ms: 60_000, now: () => {}, stop: () => {}, lastEnd }
}

/** What the supervisor says each time that it looks. */
function supervised(fake: FakeWorld, jobs: readonly Job[]): () => Promise<readonly string[]> {
  const work = background()
  const supervisor = superviseJobs(fake.world(), jobs, work)
  onTestFinished(supervisor.stop)
  return async () => {
    supervisor.now()
    await work.settled()
    return alertsIn(fake)
  }
}

function alertsIn(fake: FakeWorld): readonly string[] {
  return posts(fake, 'alert/').map(({ key }) => key.replace(/T.*/, ''))
}

test('one that never came to an end since the start is told once a day, with what to do', async () => {
  const fake = fakeWorld()
  const begun = fake.clock.wall()
  const look = supervised(fake, [job('calendar', () => begun)])
  fake.clock.pass(10 * MINUTE)
  expect(await look()).toEqual([])
  fake.clock.pass(2 * MINUTE)
  expect(await look()).toEqual(['alert/late-calendar-2026-05-26'])
  fake.clock.pass(HOUR)
  expect(await look()).toEqual(['alert/late-calendar-2026-05-26'])
  const said = words(posts(fake, 'alert/')[0]!)
  expect(said).toContain('Reading the calendar: could not come to an end since Tue May 26, 9:00 AM PDT')
  expect(said).toContain('Start the program again')
})

test('one that comes to an end again says itself that it is well, also after a start', async () => {
  const fake = fakeWorld()
  const begun = fake.clock.wall()
  const look = supervised(fake, [job('sweep', () => begun)])
  fake.clock.pass(HOUR)
  await look()
  await heartbeat(fake.restart(), 'sweep', async () => {})()
  expect(alertsIn(fake)).toEqual(['alert/late-sweep-2026-05-26', 'alert/healed-late-sweep-2026-05-26'])
})

test('a turned clock alone makes nothing late', async () => {
  const fake = fakeWorld()
  const begun = fake.clock.wall()
  const look = supervised(fake, [job('mail', () => begun)])
  fake.clock.turnTo('2026-06-26T16:00:00Z')
  expect(await look()).toEqual([])
})

test('work that doesn’t report by itself writes down that it lives, every five minutes and not more often', async () => {
  const fake = fakeWorld()
  const beat = heartbeat(fake.world(), 'sweep', async () => {})
  await beat()
  const first = fake.desk()?.version
  await beat()
  expect(fake.desk()?.version).toBe(first)
  expect(fake.desk()?.jobs.sweep?.lastOk).toBe('2026-05-26T16:00:00.000Z')
  fake.clock.pass(5 * MINUTE)
  await beat()
  expect(fake.desk()?.jobs.sweep?.lastOk).toBe('2026-05-26T16:05:00.000Z')
})
