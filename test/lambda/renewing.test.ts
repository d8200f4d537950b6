// A function that is running takes a changed secret, and goes on with what it has where it can't.
import { expect, test } from 'vitest'
import { renewing } from '../../src/lambda/renewing.ts'
import { SAMPLE } from '../deploy/sample.ts'
import { secretsStoodIn } from './secrets-stood-in.ts'

const SECRET = {
  SLACK_BOT_TOKEN: 'xoxb-first',
  SLACK_SIGNING_SECRET: 'first',
  GOOGLE_CLIENT_SECRET: 'client',
  GOOGLE_REFRESH_TOKEN: 'refresh',
  LINK_SECRET: 'l'.repeat(32),
}

const aws = secretsStoodIn(SECRET)

test('a changed secret counts from the next look on; an unchanged one makes nothing anew', async () => {
  const { ask, made } = await functionWith('0')
  expect([await ask(), await ask(), made()]).toEqual(['xoxb-first', 'xoxb-first', 1])
  aws().rotate({ SLACK_BOT_TOKEN: 'xoxb-second' })
  expect([await ask(), await ask(), made()]).toEqual(['xoxb-second', 'xoxb-second', 2])
})

test('between two looks Secrets Manager is not asked', async () => {
  aws().rotate({ SLACK_BOT_TOKEN: 'xoxb-first' })
  const { ask } = await functionWith('120')
  aws().rotate({ SLACK_BOT_TOKEN: 'xoxb-second' })
  expect(await ask()).toBe('xoxb-first')
})

test('where it is silent, or holds what can’t be used, the function goes on with what it has', async () => {
  aws().rotate({ SLACK_BOT_TOKEN: 'xoxb-first' })
  const { ask, made } = await functionWith('0')
  aws().fallSilent(true)
  expect(await ask()).toBe('xoxb-first')
  aws().fallSilent(false)
  aws().rotate({ SLACK_BOT_TOKEN: 'typed wrongly' })
  expect([await ask(), made()]).toEqual(['xoxb-first', 1])
  aws().rotate({ SLACK_BOT_TOKEN: 'xoxb-third' })
  expect(await ask()).toBe('xoxb-third')
})

/** Answers with the token that it was made with. */
async function functionWith(SECRETS_KEPT_SECONDS: string) {
  let count = 0
  const env = {
    ...SAMPLE.settings,
    APP_HOST: 'crew.sailjada.test',
    GUEST_SITE: 'https://guest.sailjada.test',
    DISTRIBUTION_ID: 'E1',
    AWS_REGION: 'us-west-2',
    SECRET_ID: 'crew-jada',
    LOG_LEVEL: 'silent',
    SECRETS_KEPT_SECONDS,
  }
  const ask = await renewing(env, ({ config }) => {
    count += 1
    return async (_: object) => config.slack.botToken
  })
  return { ask: () => ask({}), made: () => count }
}
