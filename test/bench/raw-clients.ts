// The vendors' clients as they come, pointed at the harbor: what a floor is made of.
import { CloudFrontClient } from '@aws-sdk/client-cloudfront'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { WebClient } from '@slack/web-api'
import { calendar } from 'googleapis/build/src/apis/calendar/index.js'
import { auth, gmail } from 'googleapis/build/src/apis/gmail/index.js'
import type { HarborAddresses, OperatorAddresses } from '../../src/harbor/addresses.ts'
import { OPERATOR } from './processes.ts'

export type RawClients = ReturnType<typeof rawClients>

export function rawClients(harbor: HarborAddresses) {
  const operator = harbor.operators.find(({ id }) => id === OPERATOR) as OperatorAddresses
  const { region, accessKeyId, secretAccessKey } = harbor
  const aws = { region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
  const dynamo = new DynamoDBClient({ ...aws, endpoint: harbor.dynamodb })
  const google = { auth: personAt(harbor, operator), rootUrl: `${harbor.google}/`, retry: false }
  return {
    operator,
    documents: DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } }),
    s3: new S3Client({ ...aws, endpoint: harbor.s3 }),
    cloudfront: new CloudFrontClient({ ...aws, endpoint: harbor.cloudfront }),
    ses: new SESClient({ ...aws, endpoint: harbor.ses }),
    mailbox: gmail({ ...google, version: 'v1' }),
    calendars: calendar({ ...google, version: 'v3' }),
    slack: new WebClient(operator.slackBotToken, {
      slackApiUrl: harbor.slackApiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    }),
  }
}

function personAt(harbor: HarborAddresses, operator: OperatorAddresses) {
  const client = new auth.OAuth2({
    clientId: operator.googleClientId,
    clientSecret: operator.googleClientSecret,
    endpoints: { oauth2TokenUrl: `${harbor.google}/token` },
  })
  client.setCredentials({ refresh_token: operator.driverRefreshToken })
  return client
}
