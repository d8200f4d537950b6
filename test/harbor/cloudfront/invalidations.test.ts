// The CloudFront API with the AWS client: invalidations and their refusals.
import {
  CreateInvalidationCommand,
  GetDistributionCommand,
  GetInvalidationCommand,
  ListDistributionsCommand,
  ListInvalidationsCommand,
  waitUntilInvalidationCompleted,
} from '@aws-sdk/client-cloudfront'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DISTRIBUTION, openShore, type Shore } from './shore.ts'

const DistributionId = DISTRIBUTION.id
let shore: Shore
beforeAll(async () => {
  shore = await openShore()
})
afterAll(() => shore.stop())

function create(CallerReference: string, Items: string[], more = {}) {
  const InvalidationBatch = { CallerReference, Paths: { Quantity: Items.length, Items } }
  return shore.client.send(new CreateInvalidationCommand({ DistributionId, InvalidationBatch, ...more }))
}

async function refusalOf(sent: Promise<unknown>) {
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

test('an invalidation is in progress, then completed', async () => {
  const done = shore.completed()
  const created = await create('quinn-7-1', ['/quinn-may-30.html', '/post/quinn-may-30.html'])
  const Id = created.Invalidation?.Id ?? ''
  expect(created.$metadata.httpStatusCode).toBe(201)
  expect(created.Location).toMatch(new RegExp(`/2020-05-31/distribution/${DistributionId}/invalidation/${Id}$`))
  expect(created.Invalidation).toMatchObject({
    Status: 'InProgress',
    InvalidationBatch: {
      CallerReference: 'quinn-7-1',
      Paths: { Quantity: 2, Items: ['/quinn-may-30.html', '/post/quinn-may-30.html'] },
    },
  })
  expect(created.Invalidation?.CreateTime?.toISOString()).toMatch(/^2026-05-26T/)

  await done
  const waited = await waitUntilInvalidationCompleted(
    { client: shore.client, maxWaitTime: 5, minDelay: 1 },
    { DistributionId, Id },
  )
  expect(waited.state).toBe('SUCCESS')
})

test('the same batch again is the same invalidation, another under its reference is refused', async () => {
  const first = await create('same', ['/a.html', '/b.html'])
  const again = await create('same', ['/b.html', '/a.html'])
  expect(again.Invalidation?.Id).toBe(first.Invalidation?.Id)
  expect(await refusalOf(create('same', ['/c.html']))).toEqual(['InvalidArgument', 400])
})

test('what a batch may not be is refused', async () => {
  expect(await refusalOf(create('no-slash', ['a.html']))).toEqual(['InvalidArgument', 400])
  expect(await refusalOf(create('star', ['/a*/b.html']))).toEqual(['InvalidArgument', 400])
  expect(await refusalOf(create('none', []))).toEqual(['InvalidArgument', 400])
  const many = Array.from({ length: 3_001 }, (_, index) => `/${index}.html`)
  expect(await refusalOf(create('many', many))).toEqual(['TooManyInvalidationsInProgress', 400])
  const InvalidationBatch = { CallerReference: 'odd', Paths: { Quantity: 2, Items: ['/a.html'] } }
  expect(await refusalOf(create('odd', [], { InvalidationBatch }))).toEqual(['InconsistentQuantities', 400])
})

test('unknown distributions and invalidations are named as such', async () => {
  expect(await refusalOf(create('x', ['/a'], { DistributionId: 'ENONE' }))).toEqual(['NoSuchDistribution', 404])
  const unknown = new GetInvalidationCommand({ DistributionId, Id: 'INONE' })
  expect(await refusalOf(shore.client.send(unknown))).toEqual(['NoSuchInvalidation', 404])
})

test('a wrong secret and a key of nobody are refused', async () => {
  const list = new ListInvalidationsCommand({ DistributionId })
  expect(await refusalOf(shore.clientWith({ secretAccessKey: 'guessed' }).send(list))).toEqual([
    'SignatureDoesNotMatch',
    403,
  ])
  expect(await refusalOf(shore.clientWith({ accessKeyId: 'AKIANOBODY' }).send(list))).toEqual([
    'InvalidClientTokenId',
    403,
  ])
})

test('invalidations are listed newest first, page by page', async () => {
  for (const reference of ['l1', 'l2', 'l3']) await create(reference, ['/l.html'])
  const all = await shore.client.send(new ListInvalidationsCommand({ DistributionId }))
  const ids = all.InvalidationList?.Items?.map(({ Id }) => Id) ?? []
  const first = await shore.client.send(new ListInvalidationsCommand({ DistributionId, MaxItems: 2 }))
  expect(first.InvalidationList?.Items?.map(({ Id }) => Id)).toEqual(ids.slice(0, 2))
  const Marker = first.InvalidationList?.NextMarker
  const second = await shore.client.send(new ListInvalidationsCommand({ DistributionId, MaxItems: 2, Marker }))
  expect(second.InvalidationList?.Items?.map(({ Id }) => Id)).toEqual(ids.slice(2, 4))
})

test('the distribution can be looked up', async () => {
  const got = await shore.client.send(new GetDistributionCommand({ Id: DistributionId }))
  expect(got.Distribution).toMatchObject({ Id: DistributionId, Status: 'Deployed' })
  const { DistributionList } = await shore.client.send(new ListDistributionsCommand({}))
  expect(DistributionList?.Items?.map(({ Id }) => Id)).toEqual([DistributionId])
})

test('planted faults speak the words of CloudFront', async () => {
  const faults = [
    ['500', 'ServiceFailure', 500],
    ['429', 'Throttling', 400],
    ['403', 'AccessDenied', 403],
    ['expired', 'ExpiredToken', 403],
  ] as const
  for (const [kind, code, status] of faults) {
    shore.ground.faults.plant({ service: 'cloudfront', kind, times: 1, operation: 'CreateInvalidation' })
    expect(await refusalOf(create(`fault-${kind}`, ['/f.html']))).toEqual([code, status])
  }
})

test('an answer lost on the way was carried out all the same, and is found under its reference', async () => {
  shore.ground.faults.plant({ service: 'cloudfront', kind: 'accepted-then-reset', times: 1 })
  await expect(create('lost', ['/lost.html'])).rejects.toThrow()
  const known = shore.invalidations.list(DistributionId).find(({ callerReference }) => callerReference === 'lost')
  expect((await create('lost', ['/lost.html'])).Invalidation?.Id).toBe(known?.id)
})
