// Whether a bucket can be opened to everybody: all four blocks, or none.
import { childText, element, readXml } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import { answer, answerXml, refuse } from './reply.ts'
import type { S3Request, S3State } from './request.ts'

const BLOCKS = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets']

export function getPublicAccessBlock({ buckets }: S3State, { bucket }: S3Request): Reply {
  if (buckets.get(bucket)?.open)
    return refuse('NoSuchPublicAccessBlockConfiguration', undefined, { BucketName: bucket })
  return answerXml(
    'PublicAccessBlockConfiguration',
    BLOCKS.map((name) => element(name, true)),
  )
}

export function putPublicAccessBlock(state: S3State, request: S3Request): Reply {
  const document = readXml(request.body.toString('utf8'))
  const whole = BLOCKS.every((name) => childText(document, name) === 'true')
  setOpen(state, request.bucket, !whole)
  return answer(200)
}

export function deletePublicAccessBlock(state: S3State, { bucket }: S3Request): Reply {
  setOpen(state, bucket, true)
  return answer(204)
}

function setOpen({ buckets }: S3State, name: string, isOpen: boolean): void {
  const { open: _, ...closed } = buckets.get(name) ?? { name, created: 0 }
  buckets.save(isOpen ? { ...closed, open: true } : closed)
}
