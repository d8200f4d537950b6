// Frozen manifests are locked for the guests' term, signed records for their own; only what is over goes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vaultSweeper } from '../../src/outbound/vault-sweeper.ts'
import { waiverVault } from '../../src/outbound/waiver-vault.ts'
import { ACCOUNT, openQuay, type Quay } from '../harbor/s3/quay.ts'

const WAIVERS = 'quay-waivers'
let quay: Quay
beforeAll(async () => {
  quay = await openQuay([WAIVERS])
})
afterAll(() => quay.stop())

test('a manifest goes once its lock is over, in each of its versions; a signed record stays', async () => {
  const { vault, sweeper, wall } = over(quay)
  const keys = ['quinn-may-30/cast-off-000001.json', 'quinn-may-30/cast-off-000001-0123456789abcdef.html']
  for (const key of [...keys, 'quinn-may-30/000001.json', 'other-may-30/cast-off-000001.json'])
    expect(await vault.keep({ key, text: key })).toBe('kept')

  quay.ground.clock.turnTo(later(wall, 23))
  expect(await sweeper.removeManifests('quinn-may-30')).toBe('locked')
  quay.ground.clock.turnTo(later(wall, 25))
  expect(await sweeper.removeManifests('quinn-may-30')).toBe('gone')
  expect(await sweeper.removeManifests('quinn-may-30')).toBe('gone')
  expect((await vault.all()).map(({ key }) => key).sort()).toEqual([
    'other-may-30/cast-off-000001.json',
    'quinn-may-30/000001.json',
  ])
})

function over({ address, ground: { clock } }: Quay) {
  const wall = clock.business()
  const client = {
    region: ACCOUNT.region,
    credentials: { accessKeyId: ACCOUNT.accessKeyId, secretAccessKey: ACCOUNT.secretAccessKey },
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 15_000,
      socketTimeout: 15_000,
      throwOnRequestTimeout: true,
    },
  } as const
  const aws = { client, endpoints: { s3: address } }
  const store = {
    dispatchTable: '',
    crewTable: '',
    pagesBucket: '',
    photosBucket: '',
    waiversBucket: WAIVERS,
    waiverYears: 7,
    distributionId: '',
    eventsFrom: '',
  }
  const vault = waiverVault({ aws, store, guestMonths: 24 }, { wall: () => wall })
  return { vault, sweeper: vaultSweeper({ aws, store }), wall }
}

function later(from: Date, months: number): Date {
  const then = new Date(from)
  then.setUTCMonth(then.getUTCMonth() + months)
  return then
}
