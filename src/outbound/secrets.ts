// The operator's secrets: one entry of Secrets Manager, a JSON object with the keys of the configuration.
import {
  GetSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
} from '@aws-sdk/client-secrets-manager'

export type Secrets = Readonly<Record<string, string>>

export interface SecretsAt {
  readonly region: string
  /** Tried once, and given up after so long. */
  readonly withinMs?: number
}

export async function readSecrets(SecretId: string, at: SecretsAt): Promise<Secrets> {
  const client = new SecretsManagerClient(optionsFor(at))
  const { SecretString = '{}' } = await client.send(new GetSecretValueCommand({ SecretId }))
  const read = JSON.parse(SecretString) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function optionsFor({ region, withinMs }: SecretsAt): SecretsManagerClientConfig {
  if (!withinMs) return { region }
  const requestHandler = { connectionTimeout: withinMs, requestTimeout: withinMs, throwOnRequestTimeout: true }
  return { region, maxAttempts: 1, requestHandler }
}
