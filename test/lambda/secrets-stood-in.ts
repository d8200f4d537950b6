// Secrets Manager, stood in for a whole test file: whatever names no endpoint of its own finds it here.
import { afterAll, beforeAll, vi } from 'vitest'
import { type SmallAws, smallAws } from './aws.ts'

/** Holds `first` when the file begins. */
export function secretsStoodIn(first: Readonly<Record<string, string>>): () => SmallAws {
  let aws: SmallAws
  beforeAll(async () => {
    aws = await smallAws(first)
    vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', aws.url)
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIATEST')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    aws.stop()
  })
  return () => aws
}
