// Secrets go from the environment into Secrets Manager, and nobody reads more of them than their names.
import { describe, expect, test } from 'vitest'
import { givenSecrets, isToBeWritten, planSecrets, secretLines, secretProblems } from '../../src/deploy/secrets.ts'
import { standingSecrets, writeSecrets } from '../../src/deploy/secrets-manager.ts'
import { secretsStoodIn } from '../lambda/secrets-stood-in.ts'
import { sampleFile } from './sample.ts'

const LINK = 'canary-link-secret-of-thirty-two-characters'
const ALL = {
  SLACK_BOT_TOKEN: 'xoxb-canary',
  SLACK_SIGNING_SECRET: 'canary-signing',
  GOOGLE_CLIENT_SECRET: 'canary-client',
  GOOGLE_REFRESH_TOKEN: 'canary-refresh',
  LINK_SECRET: LINK,
}

describe('what the environment gives', () => {
  test('is the operator’s, by the prefix where operators are named, and by bare keys where none are', () => {
    const env = { JADA_LINK_SECRET: 'jada', QUEEN_LINK_SECRET: 'queen', LINK_SECRET: 'bare' }
    expect(givenSecrets(sampleFile(), { ...env, OPERATORS: 'jada,queen' })).toEqual({ LINK_SECRET: 'jada' })
    expect(givenSecrets(sampleFile(), env)).toEqual({ LINK_SECRET: 'bare' })
  })

  test('is refused by key where it can’t be used, without its value', () => {
    const problems = secretProblems({ SLACK_BOT_TOKEN: 'canary', LINK_SECRET: 'canary' })
    expect(problems).toEqual(['SLACK_BOT_TOKEN: must begin with xoxb-', 'LINK_SECRET: must be 32 characters or longer'])
    expect(secretProblems({})).toEqual([])
    expect(secretProblems({ LINK_SECRET_BEFORE: '' })).toEqual([])
  })
})

describe('what is to be written', () => {
  test('is what is new or another; the stack’s own word stays', () => {
    const standing = { EDGE_WORD: 'edge', ...ALL, GOOGLE_REFRESH_TOKEN: 'canary-older' }
    const plan = planSecrets({ ...ALL, GOOGLE_ICAL_URL: 'https://canary.test/basic.ics' }, standing)
    expect(plan).toMatchObject({ put: ['GOOGLE_ICAL_URL'], change: ['GOOGLE_REFRESH_TOKEN'], remove: [], missing: [] })
    expect(plan.entry).toEqual({ EDGE_WORD: 'edge', ...ALL, GOOGLE_ICAL_URL: 'https://canary.test/basic.ics' })
    expect(isToBeWritten(planSecrets(ALL, plan.entry))).toBe(false)
  })

  test('another link secret keeps the one before it, unless that is set to nothing', () => {
    const another = { LINK_SECRET: `${LINK}-another` }
    expect(planSecrets(another, ALL)).toMatchObject({
      put: ['LINK_SECRET_BEFORE'],
      change: ['LINK_SECRET'],
      entry: { LINK_SECRET_BEFORE: LINK, LINK_SECRET: another.LINK_SECRET },
    })
    const leaked = { ...another, LINK_SECRET_BEFORE: '' }
    expect(planSecrets(leaked, { ...ALL, LINK_SECRET_BEFORE: 'x' })).toMatchObject({ remove: ['LINK_SECRET_BEFORE'] })
    expect(planSecrets(leaked, ALL).entry).not.toHaveProperty('LINK_SECRET_BEFORE')
  })

  test('is said by name alone, with what no function starts without', () => {
    const { LINK_SECRET: _, ...without } = ALL
    const lines = secretLines(
      planSecrets(without, { SLACK_BOT_TOKEN: 'xoxb-canary', GOOGLE_CLIENT_SECRET: 'canary-0' }),
    )
    expect(lines.join('\n')).toBe(
      'secrets: to put GOOGLE_REFRESH_TOKEN, SLACK_SIGNING_SECRET; to change GOOGLE_CLIENT_SECRET; 1 as they are\n' +
        '  no function starts without LINK_SECRET: set them in .env or the environment, and run this again',
    )
    expect(secretLines(planSecrets(ALL, {})).join()).not.toMatch(/canary/)
  })
})

describe('in Secrets Manager', () => {
  const aws = secretsStoodIn({ EDGE_WORD: 'edge' })

  test('the entry is read, written whole, and the same again is nothing to write', async () => {
    const plan = planSecrets(ALL, (await standingSecrets('us-west-2', 'crew-jada')) ?? {})
    await writeSecrets('us-west-2', 'crew-jada', plan.entry)
    expect(aws().secret()).toEqual({ EDGE_WORD: 'edge', ...ALL })
    expect(isToBeWritten(planSecrets(ALL, (await standingSecrets('us-west-2', 'crew-jada')) ?? {}))).toBe(false)
  })
})
