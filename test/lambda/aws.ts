// As much of SQS and Secrets Manager as the functions speak to.
import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bytesOf } from './streams.ts'

export interface SmallAws {
  readonly url: string
  /** How many lie in each queue of dead letters, by its name. */
  readonly dead: Map<string, number>
  /** Everything that was ever put into a queue, by its URL. */
  readonly sent: readonly { readonly queue: string; readonly body: string }[]
  readonly stop: () => void
}

export async function smallAws(
  secret: Readonly<Record<string, string>>,
  put: (queue: string, body: string) => void,
): Promise<SmallAws> {
  const sent: { queue: string; body: string }[] = []
  const dead = new Map<string, number>()
  const answers: Readonly<Record<string, (asked: Record<string, string>) => object>> = {
    'AmazonSQS.SendMessage': ({ QueueUrl = '', MessageBody = '' }) => {
      sent.push({ queue: QueueUrl, body: MessageBody })
      put(QueueUrl, MessageBody)
      return { MessageId: randomUUID(), MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') }
    },
    'AmazonSQS.GetQueueAttributes': ({ QueueUrl = '' }) => ({
      Attributes: { ApproximateNumberOfMessages: String(dead.get(QueueUrl.split('/').at(-1) ?? '') ?? 0) },
    }),
    'secretsmanager.GetSecretValue': ({ SecretId = '' }) => ({ ARN: SecretId, SecretString: JSON.stringify(secret) }),
  }
  const server = createServer(async (request, response) => {
    const asked = JSON.parse((await bytesOf(request)).toString()) as Record<string, string>
    const answer = answers[String(request.headers['x-amz-target'])]?.(asked)
    response.writeHead(answer ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, dead, sent, stop: () => void server.close() }
}
