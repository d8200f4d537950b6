// The names by which rights speak of a stack's things.
import type { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront'
import type { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import { Fn, type Stack } from 'aws-cdk-lib/core'
import type { Buckets } from './buckets.ts'
import type { MailParts } from './mail.ts'
import type { OperatorFile } from './operator-file.ts'
import type { Queues } from './queues.ts'
import type { Arns } from './roles.ts'
import type { Tables } from './tables.ts'

export interface Things {
  readonly secret: CfnSecret
  readonly tables: Tables
  readonly buckets: Buckets
  readonly queues: Queues
  readonly site: CfnDistribution
  readonly mail: MailParts
}

export function arnsOf(stack: Stack, { settings }: OperatorFile, things: Things): Arns {
  const { secret, tables, buckets, queues, site, mail } = things
  const { dispatch, crew } = tables
  const { pages, waivers, photos } = buckets
  const under = (arn: string, path: string) => Fn.join('', [arn, path])
  const ses = (what: string) => Fn.join('', ['arn:aws:ses:', stack.region, ':', stack.account, `:${what}`])
  const address = /<([^>]+)>/.exec(settings.MAIL_FROM ?? '')?.[1] ?? settings.MAIL_FROM ?? ''
  return {
    dispatch: dispatch.attrArn,
    'dispatch/by-date': under(dispatch.attrArn, '/index/by-date'),
    'dispatch/owing': under(dispatch.attrArn, '/index/owing'),
    crew: crew.attrArn,
    'crew/by-crew': under(crew.attrArn, '/index/by-crew'),
    'crew/by-date': under(crew.attrArn, '/index/by-date'),
    'crew/owing': under(crew.attrArn, '/index/owing'),
    pages: pages.attrArn,
    'pages/files': under(pages.attrArn, '/*'),
    waivers: waivers.attrArn,
    'waivers/files': under(waivers.attrArn, '/*'),
    photos: photos.attrArn,
    'photos/files': under(photos.attrArn, '/*'),
    'photos/quarantine': under(photos.attrArn, '/quarantine/*'),
    distribution: Fn.join('', ['arn:aws:cloudfront::', stack.account, ':distribution/', site.attrId]),
    // The mailbox itself or its domain, whichever was verified; and the configuration set that it is sent through.
    sender: [
      ses(`identity/${address}`),
      ses(`identity/${address.slice(address.indexOf('@') + 1)}`),
      ses(`configuration-set/${mail.set}`),
    ],
    secret: secret.ref,
    later: queues.later.attrArn,
    looks: queues.looks.attrArn,
    dead: Object.values(queues.dead).map(({ attrArn }) => attrArn),
    topic: mail.topic.ref,
    anything: '*',
  }
}
