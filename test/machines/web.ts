// One who answers Slack, in a process of its own: requests by HTTP, what was put off by `/later`.
import { handler } from '../../src/lambda/slack.ts'
import { gateway } from '../lambda/gateway.ts'

type Event = Parameters<typeof handler>[0]

await gateway(
  Number(process.env.WEB_PORT),
  (_, event) => handler(event as Event),
  async ({ url, body }) => {
    if (url !== '/later') return false
    const Records = [{ eventSource: 'aws:sqs', messageId: '1', body: body.toString() }]
    await handler({ Records } as unknown as Event)
    return true
  },
)
