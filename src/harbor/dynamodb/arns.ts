// Dynalite takes region and account for its ARNs from the environment; here they are the harbor's.
import { crc32 } from 'node:zlib'
import type { AwsAccount } from '../operators.ts'
import type { Reply } from '../stand-in.ts'

const ARN = /arn:aws:dynamodb:[^:"]+:\d+:table\//g

/** For answers that describe tables. Clients hold the body against its checksum. */
export function withOwnArns(reply: Reply, { region, accountId }: AwsAccount): Reply {
  const body = Buffer.from(String(reply.body).replace(ARN, `arn:aws:dynamodb:${region}:${accountId}:table/`))
  const headers = { ...reply.headers, 'content-length': String(body.length), 'x-amz-crc32': String(crc32(body)) }
  return { ...reply, headers, body }
}
