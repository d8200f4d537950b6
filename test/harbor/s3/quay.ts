// A running S3 stand-in on a free port with a fresh folder, and a real client for it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { type Ground, ground } from '../../../src/harbor/ground.ts'
import type { AwsAccount } from '../../../src/harbor/operators.ts'
import { type S3Harbor, s3StandIn } from '../../../src/harbor/s3/s3.ts'
import { serve } from '../../../src/harbor/stand-in.ts'

export const ACCOUNT: AwsAccount = {
  region: 'us-west-2',
  accountId: '000000000042',
  accessKeyId: 'AKIATESTTESTTEST',
  secretAccessKey: 'a-secret-of-nobody',
}
export const BUCKET = 'quay-pages'
export const BUSINESS = new Date('2026-05-26T16:00:00.750Z')

export interface Quay extends S3Harbor {
  readonly address: string
  readonly ground: Ground
  readonly client: S3Client
  readonly clientWith: (credentials: Partial<AwsAccount>) => S3Client
  /** The same folder, opened anew as after a kill. */
  readonly reopened: () => S3Harbor
  readonly stop: () => Promise<void>
}

export async function openQuay(locked: readonly string[] = []): Promise<Quay> {
  const dir = mkdtempSync(join(tmpdir(), 'harbor-s3-'))
  const grounds: Ground[] = []
  const base = laid()
  const harbor = s3StandIn(base, ACCOUNT, [BUCKET, ...locked], locked)
  const listening = await serve(harbor.standIn, base, 0)
  const address = `http://127.0.0.1:${listening.port}`
  const clientWith = (other: Partial<AwsAccount>) =>
    new S3Client({
      endpoint: address,
      region: other.region ?? ACCOUNT.region,
      credentials: { ...ACCOUNT, ...other },
      maxAttempts: 1,
    })
  return {
    ...harbor,
    address,
    ground: base,
    client: clientWith({}),
    clientWith,
    reopened: () => s3StandIn(laid(), ACCOUNT, [BUCKET, ...locked], locked),
    async stop() {
      await listening.stop()
      for (const { clock } of grounds) clock.stop()
      rmSync(dir, { recursive: true })
    },
  }

  function laid(): Ground {
    const one = ground(dir, BUSINESS)
    grounds.push(one)
    return one
  }
}

/** What the service called the refusal, and its status. */
export async function refusalOf(sent: Promise<unknown>): Promise<readonly [string, number | undefined]> {
  try {
    await sent
  } catch (error) {
    const { name, $metadata } = error as {
      readonly name: string
      readonly $metadata?: { readonly httpStatusCode?: number }
    }
    return [name, $metadata?.httpStatusCode]
  }
  throw new Error('expected a refusal')
}
