// What is left to do after `crew init`, in order.
import type { Values } from './env-file.ts'

export interface Written {
  readonly values: Values
  readonly prefix: string
  readonly manifest: string | undefined
  readonly socket: boolean
  readonly operatorFlag: string
}

export function nextSteps({ values, prefix, manifest, socket, operatorFlag }: Written): readonly string[] {
  const has = (...keys: readonly string[]) => keys.every((key) => values[prefix + key] ?? values[key])
  const again = `npx crew init${operatorFlag}${socket ? ' --socket' : ''}`
  const steps = [
    ...(has('SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET') || !manifest
      ? []
      : [
          `api.slack.com/apps → Create New App → From a manifest: paste ${manifest}, then Install to Workspace. \`${again}\` takes the tokens.`,
        ]),
    ...(has('PAGES_BUCKET', 'DISTRIBUTION_ID')
      ? []
      : [`Make the buckets, tables and the distribution: \`npx crew deploy\`. Then \`${again}\`.`]),
    ...(has('GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET') && !has('GOOGLE_REFRESH_TOKEN')
      ? [`Let the bot in at Google: \`npx crew auth google${operatorFlag}\`.`]
      : []),
    ...(has('PEOPLE_FILE')
      ? []
      : ['Write people.json (README.md, PEOPLE_FILE) with at least one manager, and set PEOPLE_FILE to it.']),
    `See what is still wrong: \`npx crew doctor${operatorFlag}\`.`,
    'Start it: `npm start`.',
  ]
  return steps.map((step, at) => `${at + 1}. ${step}`)
}
