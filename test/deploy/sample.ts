// An operator's deployment as an owner would write it, and its stack.
import { Template } from 'aws-cdk-lib/assertions'
import { FUNCTIONS } from '../../src/deploy/functions.ts'
import type { Code } from '../../src/deploy/lambdas.ts'
import { type OperatorFile, readOperatorFile } from '../../src/deploy/operator-file.ts'
import { stackFor } from '../../src/deploy/synthesize.ts'

export const SAMPLE = {
  stack: {
    operator: 'jada',
    region: 'us-west-2',
    artifacts: 'sailjada-artifacts',
    guests: { host: 'guest.sailjada.test', certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/guests' },
    alarms: 'owner@sailjada.test',
  },
  settings: {
    BRAND: 'JADA Sailing',
    BOAT: 'JADA',
    TIME_ZONE: 'America/Los_Angeles',
    INBOX: 'ops@sailjada.test',
    MAIL_FROM: 'JADA <boarding@sailjada.test>',
    SLACK_TEAM_ID: 'T0JTEAM0001',
    SLACK_APP_ID: 'A0JCREW0001',
    SLACK_CHANNEL: 'C0JCHART001',
    GOOGLE_CLIENT_ID: 'client.apps.test',
    GOOGLE_CALENDAR_ID: 'jada@group.calendar.test',
    PAGES_BUCKET: 'sailjada-guest-pages',
    WAIVERS_BUCKET: 'sailjada-waivers',
    PHOTOS_BUCKET: 'sailjada-photos',
  },
}

export const CODE = Object.fromEntries(
  FUNCTIONS.map((name) => [name, { bucket: 'sailjada-artifacts', key: `${name}/0123.zip` }]),
) as Code

export function sampleFile(): OperatorFile {
  const read = readOperatorFile(JSON.stringify(SAMPLE))
  if (read.kind === 'problems') throw new Error(read.problems.join('; '))
  return read.file
}

/** CloudFormation's own rules take longer to load than everything else here: HEAVY asks them, and what they find is an error. */
export function sampleTemplate(): Template {
  if (process.env.HEAVY) process.env.CDK_CONTEXT_JSON = '{ "@aws-cdk/core:validateAgainstDefaultRules": true }'
  else process.env.CDK_VALIDATION = 'false'
  return Template.fromStack(stackFor(sampleFile(), CODE))
}
