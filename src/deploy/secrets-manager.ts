// An operator's entry in Secrets Manager, for whoever deploys.
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

type Values = Readonly<Record<string, string>>

/** Undefined: there is no such entry yet. Throws where Secrets Manager can't be asked. */
export async function standingSecrets(region: string, SecretId: string): Promise<Values | undefined> {
  try {
    const { SecretString = '{}' } = await clientAt(region).send(new GetSecretValueCommand({ SecretId }))
    return JSON.parse(SecretString) as Values
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined
    throw error
  }
}

/** The entry as a whole; the one before stays as its previous version. */
export async function writeSecrets(region: string, SecretId: string, entry: Values): Promise<void> {
  const SecretString = JSON.stringify(entry)
  await clientAt(region).send(new PutSecretValueCommand({ SecretId, SecretString }))
}

function clientAt(region: string): SecretsManagerClient {
  return new SecretsManagerClient({ region })
}
