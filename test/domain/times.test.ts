// Times of day in the operator's zone, on the two odd days of the year and wherever the process runs.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursBefore, inZone, localDate, localTime, shiftDate, weekdayOf, zoned } from '../../src/domain/times.ts'

const LA = 'America/Los_Angeles'

test('the same bytes whatever the zone of the process', () => {
  const run = (TZ: string) => {
    const args = ['--input-type=module', '-e', SCRIPT]
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    return stdout || stderr
  }
  const utc = run('UTC')
  expect(JSON.parse(utc)).toEqual([
    '2026-03-08T01:30:00-08:00',
    '2026-03-08T03:30:00-07:00',
    '2026-03-08',
    '2026-11-01T00:30:00-07:00',
    '2026-11-01T03:00:00-08:00',
    '2026-11-02',
    '2026-05-30',
    '23:30',
    '2026-10-31T23:00:00.000Z',
  ])
  expect(run('America/Los_Angeles')).toBe(utc)
  expect(run('Asia/Tokyo')).toBe(utc)
})

const SCRIPT = `
import { hoursBefore, localDate, localTime, shiftDate, zoned } from './src/domain/times.ts'
const LA = '${LA}'
console.log(JSON.stringify([
  zoned('2026-03-08', '01:30', LA), zoned('2026-03-08', '03:30', LA), shiftDate('2026-03-07', 1),
  zoned('2026-11-01', '00:30', LA), zoned('2026-11-01', '03:00', LA), shiftDate('2026-11-01', 1),
  localDate('2026-05-31T06:30:00Z', LA), localTime('2026-05-31T06:30:00Z', LA),
  hoursBefore(zoned('2026-11-01', '15:00', LA), 24),
]))`

test('an hour that the clocks skip becomes one that exists on that day', () => {
  const at = zoned('2026-03-08', '02:30', LA)
  expect(localDate(at, LA)).toBe('2026-03-08')
  expect(Number.isNaN(Date.parse(at))).toBe(false)
})

test('a day and a time written with their zone read back as they were', () => {
  const days = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  const zones = fc.constantFrom(LA, 'America/New_York', 'Europe/Berlin', 'Asia/Tokyo', 'Australia/Lord_Howe')
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 4, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      zones,
      (day, hour, minute, zone) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const at = zoned(day, time, zone)
        expect([localDate(at, zone), localTime(at, zone)]).toEqual([day, time])
        expect(inZone(new Date(at), zone)).toBe(at)
      },
    ),
  )
})

test('days are moved by the calendar', () => {
  expect(shiftDate('2028-02-28', 1)).toBe('2028-02-29')
  expect(shiftDate('2026-01-01', -1)).toBe('2025-12-31')
  expect(['2026-03-08', '1969-12-31', '2028-02-29'].map(weekdayOf)).toEqual([0, 3, 2])
  expect(hoursBefore('2026-05-30T14:30:00-07:00', 24)).toBe('2026-05-29T21:30:00.000Z')
})
