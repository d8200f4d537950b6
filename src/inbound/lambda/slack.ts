// Slack on Lambda: an answer in time, and nothing after it. What takes longer is put off, and done when the queue brings it back.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { Queue } from '../../ports/queue.ts'
import type { World } from '../../ports.ts'
import type { Background, WorldDoor } from '../operator-door.ts'
import type { Afterwards } from '../slack-command.ts'
import { type Asked, processed, type SlackHttpDoor, verified } from '../slack-http.ts'
import { type Edge, requestOf, resultOf } from './api-event.ts'
import { eachMessage } from './batch.ts'
import { doAgain, type PutOff, putOffIn } from './put-off.ts'

export interface SlackEdge {
  readonly door: SlackHttpDoor & WorldDoor
  readonly edge: Edge
  readonly background: Background
  readonly later: Queue
}

export type SlackHandler = (
  event: APIGatewayProxyEventV2 | SQSEvent,
) => Promise<APIGatewayProxyStructuredResultV2 | SQSBatchResponse>

/** From when the request reached us. Slack gives up after three seconds; putting off and the way back take their part. */
const ANSWER_MS = 2_100
/** However late it reached us, this much is tried. */
const LEAST_MS = 300

export function slackHandler(slack: SlackEdge): SlackHandler {
  return async (event) => {
    if (!('Records' in event)) return resultOf(await answered(slack, event))
    return eachMessage(event, slack.door.world.log, (body) =>
      doAgain(slack.door, slack.background, JSON.parse(body) as PutOff),
    )
  }
}

/** Within an invocation nothing comes after the acknowledgement: it is put off, unless this is it. */
export function puttingOff(later: Queue, background: Background, world: World): Afterwards {
  return (request, work) => {
    const answered = { body: request, answered: true } satisfies PutOff
    background.add(putOffIn(request) ? work() : later.put(answered), world)
  }
}

async function answered(slack: SlackEdge, event: APIGatewayProxyEventV2): Promise<Response> {
  const request = requestOf(event, slack.edge)
  const asked = await verified([slack.door], request)
  if (asked instanceof Response) return asked
  let said: Response | undefined
  const { answer, ended } = processed(asked, request.headers)
  const done = answer.then(async (response) => {
    said = response
    await ended
    await slack.background.settled()
    return response
  })
  const spent = Date.now() - event.requestContext.timeEpoch
  return (await inTime(done, Math.max(LEAST_MS, ANSWER_MS - spent))) ?? putOff(slack, asked, said)
}

/** Each request is harmless to do again: a press names itself, a decision knows what was decided. */
async function putOff({ later, door }: SlackEdge, { body }: Asked, said: Response | undefined): Promise<Response> {
  // A form that was sent has no address for a later answer: Slack keeps it open, and it is sent again.
  if (body.type === 'view_submission' && !said) return new Response(null, { status: 503 })
  try {
    await later.put({ body, answered: said !== undefined } satisfies PutOff)
    return said ?? new Response(null, { status: 200 })
  } catch (error) {
    door.world.log.warn('not put off', { problem: String(error) })
    return said ?? new Response(null, { status: 503 })
  }
}

function inTime<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => late.resolve(undefined), ms)
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
}
