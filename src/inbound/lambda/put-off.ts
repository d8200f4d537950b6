// A request of Slack's that could not be finished within its answer, done again from the queue.
import type { Background } from '../operator-door.ts'
import type { Body, SlackHttpDoor } from '../slack-http.ts'

export interface PutOff {
  readonly body: object
  /** It had its acknowledgement; otherwise what that says is sent after it. */
  readonly answered: boolean
}

/** Those that are being done again, and so are put off no more. */
const doing = new WeakSet<object>()

export function putOffIn(request: object): boolean {
  return doing.has(request)
}

export async function doAgain(
  { bolt }: SlackHttpDoor,
  background: Background,
  { body, answered }: PutOff,
): Promise<void> {
  doing.add(body)
  const { response_url: address } = body as Body
  await bolt.processEvent({
    body: body as Body,
    ack: async (answer?: unknown) => {
      if (!answered && answer && typeof address === 'string') await respond(address, answer)
    },
  })
  await background.settled()
}

async function respond(address: string, answer: unknown): Promise<void> {
  const body = JSON.stringify(typeof answer === 'string' ? { text: answer } : answer)
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  // After half an hour or five answers Slack takes no more; trying again would not help.
  if (response.status >= 500) throw new Error(`Slack answered ${response.status}`)
}
