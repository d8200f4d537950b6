// The operator's secrets: one entry of Secrets Manager, a JSON object with the keys of the configuration.
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

export async function readSecrets(SecretId: string, region: string): Promise<Readonly<Record<string, string>>> {
  const { SecretString = '{}' } = await new SecretsManagerClient({ region }).send(
    new GetSecretValueCommand({ SecretId }),
  )
  const read = JSON.parse(SecretString) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
