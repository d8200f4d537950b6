// Invalidations as XML: the batch that a client sends, and how one or a page of them is given back.
import { childrenOf, childText, element, readXml, type Xml } from '../aws/xml.ts'
import type { Reply } from '../stand-in.ts'
import type { Invalidation } from './invalidations.ts'
import { answerXml, refuse } from './reply.ts'

export interface Batch {
  readonly callerReference: string
  readonly paths: readonly string[]
}

const MOST_ITEMS = 100
const LONGEST_PATH = 4_000

export function readBatch(body: Buffer): Batch | Reply {
  if (body.length === 0) return refuse(400, 'MissingBody', 'This operation requires a body.')
  const document = readXml(body.toString('utf8'))
  const callerReference = childText(document, 'CallerReference') ?? ''
  const [listed] = childrenOf(document, 'Paths')
  if (document?.name !== 'InvalidationBatch' || !listed)
    return refuse(400, 'MalformedInput', 'Could not parse the request: unexpected element.')

  const paths = childrenOf(childrenOf(listed, 'Items')[0], 'Path').map(({ text }) => text)
  if (callerReference === '') return invalid('Your request must contain a caller reference.')
  if (Number(childText(listed, 'Quantity')) !== paths.length)
    return refuse(400, 'InconsistentQuantities', 'The value of Quantity and the size of Items do not match.')
  if (paths.length === 0 || !paths.every(isInvalidationPath))
    return invalid('Your request contains one or more invalid invalidation paths.')
  return { callerReference, paths }
}

export function invalidationReply(status: number, invalidation: Invalidation, headers: Reply['headers'] = {}): Reply {
  const { id, callerReference, paths, created } = invalidation
  return answerXml(
    status,
    'Invalidation',
    [
      element('Id', id),
      element('Status', invalidation.status),
      element('CreateTime', new Date(created).toISOString()),
      element('InvalidationBatch', [
        element('Paths', [
          element('Quantity', paths.length),
          element(
            'Items',
            paths.map((path) => element('Path', path)),
          ),
        ]),
        element('CallerReference', callerReference),
      ]),
    ],
    headers,
  )
}

/** `all` newest first; Marker is the last id of the page before. */
export function invalidationsReply(all: readonly Invalidation[], query: URLSearchParams): Reply {
  const marker = query.get('Marker') ?? ''
  const max = Math.min(Number(query.get('MaxItems') ?? MOST_ITEMS) || MOST_ITEMS, MOST_ITEMS)
  const from = all.findIndex(({ id }) => id === marker) + 1
  const page = all.slice(from, from + max)
  const more = from + max < all.length
  return answerXml(200, 'InvalidationList', [
    element('Marker', marker),
    more ? element('NextMarker', page.at(-1)?.id) : undefined,
    element('MaxItems', max),
    element('IsTruncated', more),
    element('Quantity', page.length),
    element('Items', page.map(summary)),
  ])
}

function summary({ id, created, status }: Invalidation): Xml {
  return element('InvalidationSummary', [
    element('Id', id),
    element('CreateTime', new Date(created).toISOString()),
    element('Status', status),
  ])
}

/** A wildcard counts only as the last character. */
function isInvalidationPath(path: string): boolean {
  return path.startsWith('/') && path.length <= LONGEST_PATH && !/\s/.test(path) && !path.slice(0, -1).includes('*')
}

function invalid(message: string): Reply {
  return refuse(400, 'InvalidArgument', message)
}
