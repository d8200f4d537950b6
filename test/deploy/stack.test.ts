// An operator's stack, line by line as the README promises it.
import { runInNewContext } from 'node:vm'
import { Match, type Template } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, test } from 'vitest'
import { FUNCTIONS } from '../../src/deploy/functions.ts'
import { readOperatorFile } from '../../src/deploy/operator-file.ts'
import { APP_PATHS } from '../../src/deploy/paths.ts'
import { REDIRECT } from '../../src/deploy/redirect.ts'
import { crewTable, dispatchTable } from '../../src/outbound/dynamo/tables.ts'
import { SAMPLE, sampleTemplate } from './sample.ts'

let template: Template

beforeAll(() => {
  template = sampleTemplate()
})

const has = (type: string, properties: object) => template.hasResourceProperties(type, properties)

describe('the tables', () => {
  test.each([dispatchTable('crew-dispatch'), crewTable('ShipCaptainCrew')])(
    '$TableName has the store’s own keys and indexes, a stream, every moment of 35 days, and a time to live',
    (made) => {
      has('AWS::DynamoDB::Table', {
        TableName: made.TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: made.KeySchema,
        AttributeDefinitions: made.AttributeDefinitions,
        GlobalSecondaryIndexes: made.GlobalSecondaryIndexes,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { AttributeName: 'expires_at', Enabled: true },
        DeletionProtectionEnabled: true,
      })
    },
  )

  test('what is kept stays when the stack goes', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'])
      template.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })
})

describe('the buckets', () => {
  test('all are private, have versions and take no ACL', () => {
    template.resourceCountIs('AWS::S3::Bucket', 3)
    template.allResourcesProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    })
  })

  test('records of signatures are locked for seven years', () => {
    has('AWS::S3::Bucket', {
      BucketName: 'sailjada-waivers',
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 7 } },
      },
    })
  })

  test('guests upload from their own site alone, and quarantine empties itself', () => {
    has('AWS::S3::Bucket', {
      BucketName: 'sailjada-photos',
      CorsConfiguration: {
        CorsRules: [Match.objectLike({ AllowedMethods: ['POST'], AllowedOrigins: ['https://guest.sailjada.test'] })],
      },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({
            Prefix: 'quarantine/',
            ExpirationInDays: 30,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
          }),
        ]),
      },
    })
  })

  test('the distribution alone reads the pages', () => {
    has('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ],
      },
    })
    has('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    })
  })
})

describe('the distribution', () => {
  test('pages are cached by their path alone, compressed both ways, for a day at most', () => {
    has('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        Name: 'crew-jada-pages',
        MinTTL: 0,
        DefaultTTL: 60,
        MaxTTL: 86_400,
        ParametersInCacheKeyAndForwardedToOrigin: {
          EnableAcceptEncodingGzip: true,
          EnableAcceptEncodingBrotli: true,
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'none' },
        },
      },
    })
  })

  test('of the app’s answers only those are kept that say so, each query and origin by itself', () => {
    has('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        Name: 'crew-jada-app',
        MinTTL: 0,
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Origin'] },
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    })
  })

  test('every path of the app goes there whole, with every method; all else is read from the bucket, and what is not there gets our word', () => {
    has('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['guest.sailjada.test'],
        HttpVersion: 'http2and3',
        OriginGroups: {
          Quantity: 1,
          Items: [
            {
              Id: 'pages-or-word',
              Members: { Quantity: 2, Items: [{ OriginId: 'pages' }, { OriginId: 'not-here' }] },
              FailoverCriteria: { StatusCodes: { Quantity: 2, Items: [403, 404] } },
            },
          ],
        },
        Origins: Match.arrayWith([
          Match.objectLike({ Id: 'not-here', OriginPath: '/not-here', OriginCustomHeaders: Match.anyValue() }),
        ]),
        DefaultCacheBehavior: Match.objectLike({
          TargetOriginId: 'pages-or-word',
          AllowedMethods: ['GET', 'HEAD'],
          Compress: true,
          ViewerProtocolPolicy: 'redirect-to-https',
        }),
        CacheBehaviors: APP_PATHS.map((PathPattern) =>
          Match.objectLike({
            PathPattern,
            TargetOriginId: 'app',
            AllowedMethods: Match.arrayWith(['OPTIONS', 'POST']),
            OriginRequestPolicyId: Match.anyValue(),
          }),
        ),
      },
    })
    has('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: { HeadersConfig: { HeaderBehavior: 'allExcept', Headers: ['Host', 'X-Edge-Word'] } },
    })
  })

  test('pages and app have security headers, and pages CORS', () => {
    template.allResourcesProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 31_536_000 }),
          ContentTypeOptions: { Override: true },
          FrameOptions: Match.objectLike({ FrameOption: 'DENY' }),
          ContentSecurityPolicy: Match.objectLike({ ContentSecurityPolicy: Match.stringLikeRegexp('frame-ancestors') }),
        },
      },
    })
    has('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: { Name: 'crew-jada-pages', CorsConfig: Match.objectLike({ OriginOverride: true }) },
    })
  })

  test.each([
    ['a page that leads elsewhere', 200, '/quinn-may-30.html', 301],
    ['any other page', 200, undefined, 200],
    ['a page the browser has', 304, '/quinn-may-30.html', 304],
  ])('%s is answered as it should be', (_, statusCode, redirect, answered) => {
    const headers: Record<string, { value: string }> = redirect ? { 'x-amz-meta-redirect': { value: redirect } } : {}
    const event = { response: { statusCode, headers } }
    const response = runInNewContext(`${REDIRECT}; handler(event)`, { event }) as typeof event.response
    expect(response.statusCode).toBe(answered)
    expect(response.headers).toEqual(answered === 301 ? { location: { value: redirect } } : {})
  })
})

describe('the functions', () => {
  test('each runs on arm64 and the current Node, with a log that forgets', () => {
    template.resourceCountIs('AWS::Lambda::Function', FUNCTIONS.length)
    template.allResourcesProperties('AWS::Lambda::Function', { Runtime: 'nodejs24.x', Architectures: ['arm64'] })
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 })
  })

  test('no secret stands in any environment', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function')))
      expect(JSON.stringify(Properties)).not.toMatch(/BOT_TOKEN|SIGNING_SECRET|CLIENT_SECRET|REFRESH_TOKEN|LINK_SECRET/)
    has('AWS::SecretsManager::Secret', { GenerateSecretString: Match.objectLike({ GenerateStringKey: 'EDGE_WORD' }) })
  })

  test('each route of the API goes to its function', () => {
    const keys = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.RouteKey,
    )
    expect(keys).toEqual(['POST /slack/events', 'POST /google/gmail', 'POST /google/calendar', '$default'])
    template.allResourcesProperties('AWS::ApiGatewayV2::Integration', { PayloadFormatVersion: '2.0' })
  })

  test('streams wake the deliverer for what owes, and the darkroom for photos alone', () => {
    const patterns = Object.values(template.findResources('AWS::Lambda::EventSourceMapping')).flatMap(
      ({ Properties }) =>
        (Properties.FilterCriteria?.Filters ?? []).map(
          ({ Pattern }: { Pattern: string }) => JSON.parse(Pattern).dynamodb.NewImage.owing.S,
        ),
    )
    expect(patterns).toEqual([[{ exists: true }], [{ 'anything-but': ['photos'] }], ['photos']])
    template.resourceCountIs('AWS::Scheduler::Schedule', 2)
    template.allResourcesProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(1 minute)' })
  })
})

describe('the roles', () => {
  test('name their actions and things in full: a star stands only for files, streams of a log, and routes of one API', () => {
    const roles = Object.values(template.findResources('AWS::IAM::Role'))
    const statements = roles.flatMap(({ Properties }) =>
      (Properties.Policies as { PolicyDocument: { Statement: { Action: string[]; Resource: unknown[] }[] } }[]).flatMap(
        ({ PolicyDocument }) => PolicyDocument.Statement,
      ),
    )
    expect(roles).toHaveLength(FUNCTIONS.length + 1)
    for (const { Action, Resource } of statements) {
      expect(Action.filter((action) => action.includes('*'))).toEqual([])
      for (const one of Resource.map((each) => JSON.stringify(each))) {
        // SES has these reads on everything or not at all.
        if (one === '"*"') expect(Action.filter((action) => !/^ses:(Describe|Get|List)/.test(action))).toEqual([])
        else if (one.includes('*')) expect(one).toMatch(/"\/(quarantine\/)?\*"\]|:log-stream:\*"/)
      }
    }
    expect(roles.filter(({ Properties }) => Properties.ManagedPolicyArns)).toEqual([])
  })
})

describe('queues, mail and alarms', () => {
  test('each queue has one for its dead letters, and each of those an alarm', () => {
    const queues = Object.entries(template.findResources('AWS::SQS::Queue'))
    const dead = queues.filter(([, { Properties }]) => Properties.QueueName.endsWith('-dead')).map(([id]) => id)
    expect(dead).toHaveLength(5)
    for (const [, { Properties }] of queues.filter(([id]) => !dead.includes(id)))
      expect(dead).toContain(Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0])
    const alarms = JSON.stringify(template.findResources('AWS::CloudWatch::Alarm'))
    for (const id of dead) expect(alarms).toContain(`{"Fn::GetAtt":["${id}","QueueName"]}`)
  })

  test('SES tells of each mail by a topic that only it may use, in this account', () => {
    has('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: Match.arrayWith(['send', 'delivery', 'bounce', 'complaint']),
      },
    })
    has('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: { StringEquals: { 'AWS:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ],
      },
    })
    has('AWS::SNS::Subscription', { Protocol: 'sqs', RedrivePolicy: Match.anyValue() })
  })

  test('a person is woken when the heart stops, or something is owed for a quarter of an hour', () => {
    has('AWS::CloudWatch::Alarm', {
      MetricName: 'heartbeat',
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    })
    has('AWS::CloudWatch::Alarm', { MetricName: 'owedAgeSeconds', Threshold: 900 })
    has('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'owner@sailjada.test' })
  })
})

describe('the operator’s file', () => {
  test('everything that is wrong is said at once, and no secret belongs in it', () => {
    const { BRAND: _, ...settings } = SAMPLE.settings
    const wrong = { ...SAMPLE, settings: { ...settings, SLACK_BOT_TOKEN: 'xoxb-1', APP_HOST: 'x', SHIP: 'y' } }
    expect(readOperatorFile(JSON.stringify(wrong))).toEqual({
      kind: 'problems',
      problems: [
        'settings.SLACK_BOT_TOKEN is a secret: it goes into Secrets Manager',
        'settings.APP_HOST is made by the stack: leave it out',
        'settings.SHIP is no key of the configuration',
        expect.stringMatching(/^settings\.BRAND: /),
      ],
    })
  })
})
