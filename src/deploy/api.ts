// The API by which Slack, Google and the distribution reach the functions: one route for each that names it.
import { CfnApi, CfnApiMapping, CfnDomainName, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { type CfnFunction, CfnPermission } from 'aws-cdk-lib/aws-lambda'
import { Fn, type Stack } from 'aws-cdk-lib/core'
import type { FunctionName } from './functions.ts'
import type { OperatorFile } from './operator-file.ts'
import { ROUTES } from './routes.ts'

export interface Api {
  readonly api: CfnApi
  /** Of the API itself, for the distribution; and under which everybody else knows it. */
  readonly host: string
  readonly publicHost: string
}

export function apiIn(stack: Stack, { stack: { operator, region, app }, settings }: OperatorFile): Api {
  const api = new CfnApi(stack, 'Api', {
    name: `crew-${operator}`,
    protocolType: 'HTTP',
    description: `Slack, Google and the guests of ${settings.BRAND}`,
  })
  const stage = new CfnStage(stack, 'ApiStage', {
    apiId: api.ref,
    stageName: '$default',
    autoDeploy: true,
    defaultRouteSettings: { throttlingBurstLimit: 200, throttlingRateLimit: 100 },
  })
  const host = Fn.join('', [api.ref, `.execute-api.${region}.amazonaws.com`])
  if (!app) return { api, host, publicHost: host }
  const domain = new CfnDomainName(stack, 'ApiHost', {
    domainName: app.host,
    domainNameConfigurations: [
      { certificateArn: app.certificate, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' },
    ],
  })
  new CfnApiMapping(stack, 'ApiMapping', { apiId: api.ref, domainName: domain.ref, stage: stage.ref })
  return { api, host, publicHost: app.host }
}

type Answering = Readonly<Record<FunctionName, CfnFunction>>

export function routesIn(stack: Stack, { api }: Api, functions: Answering): void {
  const names = [...new Set(ROUTES.map(({ to }) => to))]
  const targets = new Map(names.map((name) => [name, integration(stack, api, name, functions[name])]))
  for (const [at, { key, to }] of ROUTES.entries())
    new CfnRoute(stack, `Route${at}`, { apiId: api.ref, routeKey: key, target: targets.get(to) ?? '' })
}

function integration(stack: Stack, api: CfnApi, name: FunctionName, { attrArn, ref }: CfnFunction): string {
  const made = new CfnIntegration(stack, `To-${name}`, {
    apiId: api.ref,
    integrationType: 'AWS_PROXY',
    integrationUri: attrArn,
    payloadFormatVersion: '2.0',
    timeoutInMillis: 29_000,
  })
  new CfnPermission(stack, `From-api-to-${name}`, {
    action: 'lambda:InvokeFunction',
    functionName: ref,
    principal: 'apigateway.amazonaws.com',
    sourceArn: Fn.join('', ['arn:aws:execute-api:', stack.region, ':', stack.account, ':', api.ref, '/*/*']),
  })
  return Fn.join('', ['integrations/', made.ref])
}
