// Back-up and restore, as "Running it" has it: both tables go back to one moment, and the world has gone on since.
import { rmSync } from 'node:fs'
import {
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { doctor } from '../../src/cli/doctor.ts'
import { publish } from '../../src/cli/publish.ts'
import { rebuild } from '../../src/cli/rebuild.ts'
import { verifyHistory } from '../../src/cli/verify-history.ts'
import { verifyWaivers } from '../../src/cli/verify-waivers.ts'
import { readConfig } from '../../src/config.ts'
import { type Harbor, startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import { localEnv } from '../../src/local-env.ts'
import { type Running, run } from '../../src/run.ts'
import { partyToken } from '../../src/workflows/party-link.ts'
import { CONFIRMATIONS } from './confirmations.ts'
import { buttonIn, type Card, control, type Driver, driver, sent } from './driver.ts'
import { cardWith, settled } from './observe.ts'
import { eventually, freshDir } from './program.ts'

const CONFIRMATION = CONFIRMATIONS.jada!
const [QUINN, DANIKA] = [CONFIRMATION.charter, 'danika-may-31']
const NOWHERE = 'http://127.0.0.1:9/none'

let dir: string
let harbor: Harbor
let app: Running
let drive: Driver
let env: Record<string, string>

beforeAll(async () => {
  dir = freshDir()
  harbor = await startHarbor({ dir, port: 0 })
  await prepareTables(localConfig(harbor.addresses))
  env = { ...localEnv(harbor.addresses), OPERATORS: 'jada' }
  await start()
  await approved()
  await backUp()
  await moreHappens()
  await app.stop()
  env = { ...env, JADA_DISPATCH_TABLE: 'crew-dispatch-2', JADA_CREW_TABLE: 'ShipCaptainCrew-2' }
})

afterAll(async () => {
  await app.stop()
  await harbor.stop()
  rmSync(dir, { recursive: true, force: true })
})

describe('before the program starts on restored tables', () => {
  test('doctor names what a restored table lacks, until its two commands were run', async () => {
    expect(await findings()).toEqual([
      'app-not-reached',
      'table-recovery-crew-dispatch-2',
      'table-recovery-ShipCaptainCrew-2',
      'table-ttl-ShipCaptainCrew-2',
    ])
    for (const TableName of ['crew-dispatch-2', 'ShipCaptainCrew-2']) {
      const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
      await dynamodb().send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }))
    }
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires_at' }
    await dynamodb().send(new UpdateTimeToLiveCommand({ TableName: 'ShipCaptainCrew-2', TimeToLiveSpecification }))
    expect(await findings()).toEqual(['app-not-reached'])
  })

  test('a record that no charter knows is found, and is the charter’s again once it was taken up', async () => {
    expect(await said(verifyWaivers)).toContain(`${QUINN}/000001.json: no charter knows of it`)
    const words = await said(rebuild, '--restored')
    expect(words).toContain('1 waiver counted again from its record.')
    expect(words).toMatch(new RegExp(`may have left: .*${QUINN}`))
    expect(words).toContain(`the charter goes on after it: ${DANIKA}.`)
    expect(await said(verifyWaivers)).toContain('All are unchanged and in their place.')
    expect(await said(verifyHistory)).toContain('All are unchanged and in their place.')
    expect(await said(rebuild, '--restored')).toContain('0 waivers counted again')
  })
})

describe('once it has started', () => {
  test('nothing leaves to guests a second time, managers are told that it waits, and check names what is ahead', async () => {
    const before = await mails()
    await start()
    drive = driver(restoredAddresses(), 'jada')
    await eventually('the channel is told', async () =>
      (await drive.messages(drive.operator.channel)).some(({ key }) => key === `${QUINN}/boarding-card`),
    )
    await settled(drive, QUINN)
    expect(await mails()).toEqual(before)
    expect(await said(check, DANIKA)).toMatch(/Captain\s+open\s+Gene Oakes/)
    expect((await drive.item(QUINN))?.waiver_status).toEqual({ 'zoe-alder': 'SIGNED' })
    expect(JSON.stringify((await drive.item(QUINN))?.owed)).toContain('A restore holds the mails to the guests')
  })

  test('a mail that came since is read again; the new card counts, and pressing the old one as well is harmless', async () => {
    const [old, card] = await eventually('its card again', async () => {
      const cards = (await danikasCards()).toSorted((a, b) => Number(a.ts) - Number(b.ts))
      return cards.length > 1 ? cards : undefined
    })
    for (const one of [card, old]) {
      const pressed = await drive.press(drive.operator.manager, one!, buttonIn(one!, 'approve'), NOWHERE)
      expect(pressed.status).toBe(200)
    }
    const item = await settled(drive, DANIKA)
    expect(item).toMatchObject({ revision: 3, crew: ['Keely Hart'] })
  })

  test('the word that was lost is given again, and goes over what is out there', async () => {
    await drive.command(drive.operator.manager, `${DANIKA} set captain Gene`)
    const item = await settled(drive, DANIKA)
    expect(item).toMatchObject({ captain: 'Gene Oakes', revision: 4 })
    // The lost revision's line is nobody's that we know: it stays, below our block.
    const { description } = await drive.entry('jadadanika0531')
    expect(description).toMatch(/Captain: Gene Oakes[\s\S]*end \(revision 4\)\nCaptain: Gene Oakes$/)
    expect(await drive.page(DANIKA)).toContain('<meta name="charter-revision" content="4"')
    expect(await said(publish, '--all')).toContain('3 as they were')
  })

  test('a guest signs after it, and the record has a place of its own', async () => {
    await sign('Max Alder')
    await eventually('it is kept', async () => (await said(verifyWaivers)).includes('2 records in 1 chain. All are'))
  })
})

async function start(): Promise<void> {
  const read = readConfig({ ...env, MAIL_POLL_SECONDS: '1' })
  if (read.kind !== 'ready') throw new Error(JSON.stringify(read))
  const people = Object.fromEntries(harbor.addresses.operators.map((operator) => [operator.id, operator.people]))
  app = await run({ config: read.config, people, logLevel: 'silent' })
}

async function approved(): Promise<void> {
  drive = driver(harbor.addresses, 'jada')
  const { operator } = drive
  await drive.importMail(CONFIRMATION.raw(operator, 'first'))
  const card = await eventually('a card', async () => cardWith(await drive.messages(operator.channel), 'approve'))
  await drive.press(operator.manager, card, buttonIn(card, 'approve'), NOWHERE)
  await settled(drive, QUINN)
}

async function backUp(): Promise<void> {
  for (const SourceTableName of ['crew-dispatch', 'ShipCaptainCrew']) {
    const to = { TargetTableName: `${SourceTableName}-2`, UseLatestRestorableTime: true }
    await dynamodb().send(new RestoreTableToPointInTimeCommand({ SourceTableName, ...to }))
  }
}

/** A guest signs, another charter gets its captain, a mail is read, and the boarding mail leaves. */
async function moreHappens(): Promise<void> {
  await sign('Zoë Alder')
  await drive.command(drive.operator.manager, `${DANIKA} set captain Gene`)
  await settled(drive, DANIKA)
  await drive.importMail(danikasMail())
  await eventually('its card', async () => (await danikasCards()).length === 1)
  await control(harbor.addresses, 'clock', { set: '2026-05-29T22:00:00Z' })
  await eventually('the boarding mail', async () => (await mails()).some((mail) => mail.includes(CONFIRMATION.guest)))
  await settled(drive, QUINN)
}

function danikasMail(): string {
  const { opsLead, inbox } = drive.operator
  const head = [`From: <${opsLead}>`, `To: <${inbox}>`, 'Subject: Danika May 31', 'Message-ID: <danika@mail.test>']
  return [
    ...head,
    'Date: Tue, 26 May 2026 10:00:00 -0700',
    '',
    'Crew for Danika on 5/31:',
    'Host: Keely Hart',
    '',
  ].join('\r\n')
}

/** Those that a manager may approve. */
async function danikasCards() {
  const isAsking = ({ key, blocks }: Card) =>
    key.startsWith(`${DANIKA}/card/`) && JSON.stringify(blocks).includes('"action_id":"approve"')
  return (await drive.messages(drive.operator.channel)).filter(isAsking)
}

async function sign(guest_name: string): Promise<void> {
  const world = app.worlds[0]!
  const body = JSON.stringify({
    event_id: QUINN,
    guest_name,
    birth_date: '1990-01-01',
    email: 'alder@example.test',
    signature: guest_name,
    consent: true,
    idempotency_key: guest_name,
    party: partyToken(world, (await world.charters.get(QUINN))!),
  })
  const headers = { 'content-type': 'application/json' }
  const signed = await fetch(`${drive.operator.cdn}/submit`, { method: 'POST', headers, body })
  expect(await signed.json()).toMatchObject({ status: 'SIGNED', matched: true })
}

type Verb = (args: string[], env: Record<string, string>, out: (line: string) => void) => Promise<number>

async function said(verb: Verb, ...args: string[]): Promise<string> {
  const lines: string[] = []
  await verb([...args, '--operator', 'jada'], env, (line) => lines.push(line))
  return lines.join('\n')
}

async function findings(): Promise<readonly string[]> {
  const { findings } = JSON.parse(await said(doctor, '--json')) as { findings: readonly { id: string }[] }
  return findings.map(({ id }) => id).filter((id) => !/^(job|stands|watch|cdn|sns)/.test(id))
}

async function mails(): Promise<readonly string[]> {
  return (await sent(harbor.addresses, 'jada')).map(({ to, subject }) => `${to} ${subject}`)
}

function restoredAddresses() {
  const operators = harbor.addresses.operators.map((operator) => ({
    ...operator,
    dispatchTable: env.JADA_DISPATCH_TABLE ?? '',
    crewTable: env.JADA_CREW_TABLE ?? '',
  }))
  return { ...harbor.addresses, operators }
}

function dynamodb(): DynamoDBClient {
  const { region, dynamodb: endpoint, accessKeyId, secretAccessKey } = harbor.addresses
  return new DynamoDBClient({ region, endpoint, credentials: { accessKeyId, secretAccessKey } })
}
