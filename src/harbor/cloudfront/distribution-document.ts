// Distributions as XML, as far as what was set up here can say.
import { element, type Xml } from '../aws/xml.ts'
import type { AwsAccount } from '../operators.ts'
import type { Reply } from '../stand-in.ts'
import type { Distribution } from './distribution.ts'
import { answerXml } from './reply.ts'

export function distributionReply(distribution: Distribution, account: AwsAccount, inProgress: number): Reply {
  return answerXml(
    200,
    'Distribution',
    [
      ...identity(distribution, account),
      element('InProgressInvalidationBatches', inProgress),
      element('DistributionConfig', [element('CallerReference', distribution.id), ...config(distribution, account)]),
    ],
    { etag: `E${distribution.id}` },
  )
}

export function distributionsReply(distributions: readonly Distribution[], account: AwsAccount): Reply {
  const items = distributions.map((one) =>
    element('DistributionSummary', [...identity(one, account), ...config(one, account)]),
  )
  return answerXml(200, 'DistributionList', [
    element('Marker', ''),
    element('MaxItems', 100),
    element('IsTruncated', false),
    element('Quantity', items.length),
    element('Items', items),
  ])
}

function identity({ id }: Distribution, { accountId }: AwsAccount): readonly Xml[] {
  return [
    element('Id', id),
    element('ARN', `arn:aws:cloudfront::${accountId}:distribution/${id}`),
    element('Status', 'Deployed'),
    element('DomainName', `${id.toLowerCase()}.cloudfront.test`),
  ]
}

function config({ bucket, operatorId, changed }: Distribution, { region }: AwsAccount): readonly Xml[] {
  const origin = element('Origin', [
    element('Id', bucket),
    element('DomainName', `${bucket}.s3.${region}.amazonaws.com`),
    element('OriginPath', ''),
  ])
  return [
    element('Aliases', element('Quantity', 0)),
    element('Origins', [element('Quantity', 1), element('Items', origin)]),
    element('Comment', operatorId),
    element('Enabled', !changed?.state.off),
  ]
}
