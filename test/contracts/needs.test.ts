// What a run on an operator's own accounts takes from the environment.
import { expect, test } from 'vitest'
import { configOf, missing, ownEnv } from './needs.ts'

test('an operator’s keys count without their prefix, and no other’s', () => {
  const env = {
    OPERATORS: 'jada,queen-b',
    AWS_REGION: 'us-west-2',
    JADA_SLACK_BOT_TOKEN: 'xoxb-j',
    QUEEN_B_SLACK_BOT_TOKEN: 'xoxb-q',
  }
  expect(ownEnv(env)).toEqual({ AWS_REGION: 'us-west-2', SLACK_BOT_TOKEN: 'xoxb-j' })
  expect(ownEnv({ ...env, CONTRACTS_OPERATOR: 'queen-b' })).toMatchObject({ SLACK_BOT_TOKEN: 'xoxb-q' })
})

test('what is missing is named suite by suite, and the others can be run', () => {
  const env = { AWS_REGION: 'us-west-2', SLACK_BOT_TOKEN: 'xoxb-1' }
  expect(missing('store', env)).toEqual([])
  expect(missing('chat', env)).toEqual(['SLACK_CHANNEL'])
  expect(configOf(env).own.slack.botToken).toBe('xoxb-1')
})

test('a key that can’t be used is named, without its value', () => {
  expect(() => configOf({ AWS_REGION: 'us-west-2', SLACK_CHANNEL: 'general' })).toThrow(
    'The configuration can’t be used: SLACK_CHANNEL: must be a channel id',
  )
})
