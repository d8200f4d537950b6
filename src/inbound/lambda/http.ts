// Any set of routes behind API Gateway: what was begun has ended before the answer leaves, for nothing goes on after it.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Hono } from 'hono'
import type { Background } from '../operator-door.ts'
import { type Edge, requestOf, resultOf } from './api-event.ts'

export type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

export function httpHandler(routes: Hono, background: Background, edge: Edge): HttpHandler {
  return async (event) => {
    const response = await routes.fetch(requestOf(event, edge))
    const result = await resultOf(response)
    await background.settled()
    return result
  }
}
