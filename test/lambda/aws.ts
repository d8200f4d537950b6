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
  /** What stands in the operator's entry of Secrets Manager. */
  readonly secret: () => Secret
  /** As an owner does it in the console. */
  readonly rotate: (change: Secret) => void
  /** It takes requests and answers none. */
  readonly fallSilent: (isSilent: boolean) => void
  readonly stop: () => void
}

type Secret = Readonly<Record<string, string>>

export async function smallAws(
  secret: Secret,
  put: (queue: string, body: string) => void = () => {},
): Promise<SmallAws> {
  let entry = JSON.stringify(secret)
  let silent = false
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
    'secretsmanager.GetSecretValue': ({ SecretId = '' }) => ({ ARN: SecretId, SecretString: entry }),
    'secretsmanager.PutSecretValue': ({ SecretId = '', SecretString = '{}' }) => {
      entry = SecretString
      return { ARN: SecretId }
    },
  }
  const server = createServer(async (request, response) => {
    if (silent) return
    const asked = JSON.parse((await bytesOf(request)).toString()) as Record<string, string>
    const answer = answers[String(request.headers['x-amz-target'])]?.(asked)
    response.writeHead(answer ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    dead,
    sent,
    secret: () => JSON.parse(entry) as Secret,
    rotate: (change) => {
      entry = JSON.stringify({ ...(JSON.parse(entry) as Secret), ...change })
    },
    fallSilent: (isSilent) => {
      silent = isSilent
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
