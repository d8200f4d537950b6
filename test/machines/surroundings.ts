// What a machine finds around itself: its environment, its secret, and a queue whose messages are brought to those who answer.
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { smallAws } from '../lambda/aws.ts'
import { operatorEnv, SECRET } from '../lambda/operator-env.ts'

export interface Surroundings {
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => void
}

interface Place {
  /** May be written to. */
  readonly dir: string
  /** Of those who answer. */
  readonly ports: readonly number[]
}

export async function surrounded(
  harbor: HarborAddresses,
  operator: string,
  { dir, ports }: Place,
): Promise<Surroundings> {
  const { env, secret } = operatorEnv(harbor, operator, dir)
  const aws = await smallAws(secret, (queue, body) => void (queue.endsWith('/later') && bring(ports, body)))
  return {
    env: {
      ...env,
      AWS_ENDPOINT_URL_SQS: aws.url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
      SECRET_ID: SECRET,
      LATER_QUEUE: `${aws.url}/later`,
      LOG_LEVEL: process.env.MACHINES_LOG ? 'warn' : 'silent',
    },
    stop: aws.stop,
  }
}

/** So many that are likely free. */
export function portsFor(count: number): readonly number[] {
  const first = 21_000 + Math.floor(Math.random() * 500) * 10
  return Array.from({ length: count }, (_, at) => first + at)
}

async function bring(ports: readonly number[], body: string, tries = 0): Promise<void> {
  const port = ports[tries % ports.length]
  const answer = await fetch(`http://127.0.0.1:${port}/later`, { method: 'POST', body }).catch(() => undefined)
  if (!answer?.ok && tries < 60) setTimeout(() => void bring(ports, body, tries + 1), 500)
}
