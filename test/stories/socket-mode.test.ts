// With an app token Slack is reached by Socket Mode: the same command, button and modal, and nothing listens for Slack.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Harbor, startHarbor } from '../../src/harbor/start-harbor.ts'
import { prepareTables } from '../../src/local.ts'
import { localEnv } from '../../src/local-env.ts'
import { type Running, run } from '../../src/run.ts'
import { CONFIRMATIONS } from './confirmations.ts'
import { driver } from './driver.ts'
import { cardWith, settled } from './observe.ts'
import { eventually, freshDir } from './program.ts'

const dir = freshDir()
let harbor: Harbor
let app: Running

beforeAll(async () => {
  harbor = await startHarbor({ dir, port: 0 })
  const [jada] = harbor.addresses.operators
  const read = readConfig({ ...localEnv(harbor.addresses), JADA_SLACK_APP_TOKEN: jada?.slackAppToken })
  if (read.kind !== 'ready') throw new Error(JSON.stringify(read))
  await prepareTables(read.config)
  const people = Object.fromEntries(harbor.addresses.operators.map((operator) => [operator.id, operator.people]))
  app = await run({ config: read.config, people, logLevel: 'silent' })
})

afterAll(async () => {
  await app.stop()
  await harbor.stop()
  rmSync(dir, { recursive: true, force: true })
})

test('a command and an approval go through the socket', async () => {
  const drive = driver(harbor.addresses, 'jada')
  const { manager, channel } = drive.operator
  const answer = await eventually('an answer down the socket', async () => {
    const { delivery, shown } = await harbor.slack.command('jada', manager, channel, '/crew quinn-may-30')
    return delivery.over === 'socket' ? shown : undefined
  })
  expect(answer.text).toContain('Quinn')

  const { charter, captain, raw } = CONFIRMATIONS.jada!
  await drive.importMail(raw(drive.operator, 'by-socket'))
  const card = await eventually('the card', async () => cardWith(await drive.messages(channel), 'approve'))
  const { delivery } = await harbor.slack.press('jada', manager, { channel, ts: card.ts, actionId: 'approve' })
  expect(delivery.over).toBe('socket')
  expect(await settled(drive, charter)).toMatchObject({ captain, revision: 2 })
})
