// What `crew deploy --dry-run` says would change.
import { describe, expect, test } from 'vitest'
import { changeLines, changesBetween } from '../../src/deploy/changes.ts'

const TABLE = {
  Type: 'AWS::DynamoDB::Table',
  Properties: { TableName: 'crew-dispatch', Stream: { View: 'NEW_IMAGE' } },
}
const QUEUE = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'later' } }

describe('the difference', () => {
  test('nothing is nothing', () => {
    expect(changeLines(changesBetween({ Resources: { Table: TABLE } }, { Resources: { Table: TABLE } }))).toEqual([
      'Nothing would change.',
    ])
  })

  test('what is new, changed and gone, by the path of each property', () => {
    const changed = { ...QUEUE, Properties: { QueueName: 'later', Age: 1 } }
    const changes = changesBetween({ Resources: { Q: QUEUE, Gone: QUEUE } }, { Resources: { Q: changed, New: QUEUE } })
    expect(changes).toEqual([
      { kind: 'changed', id: 'Q', type: 'AWS::SQS::Queue', paths: ['Properties.Age'] },
      { kind: 'gone', id: 'Gone', type: 'AWS::SQS::Queue', paths: [] },
      { kind: 'new', id: 'New', type: 'AWS::SQS::Queue', paths: [] },
    ])
  })

  test.each([
    ['another name', { ...TABLE, Properties: { ...TABLE.Properties, TableName: 'other' } }, true],
    ['another view', { ...TABLE, Properties: { ...TABLE.Properties, Stream: { View: 'KEYS_ONLY' } } }, false],
    ['its end', undefined, true],
  ])('a table is warned of only where it would be left behind: %s', (_, after, warned) => {
    const now = { Resources: after ? { Table: after } : {} }
    expect(
      changeLines(changesBetween({ Resources: { Table: TABLE } }, now))
        .join()
        .includes('CAREFUL'),
    ).toBe(warned)
  })
})
