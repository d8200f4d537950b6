// An answer that begins and then stops: whoever waits for the rest gives up in time, and what was asked is of unknown end.
import { expect, test } from 'vitest'
import { openWire } from './wire.ts'
import { prepare, ROWS } from './wire-rows.ts'
import { prepareRecords, RECORD_ROWS } from './wire-rows-records.ts'

test('no call to AWS waits for ever for the rest of its answer', async () => {
  const wire = await openWire({ patience: 0.2 })
  try {
    await prepare(wire.world)
    await prepareRecords(wire.world)
    const methods = ['charters.between', 'pages.version', 'pages.invalidate', 'vault.all', 'mailer.send']
    const rows = methods.flatMap((name) => [...ROWS, ...RECORD_ROWS].find(({ method }) => method === name) ?? [])
    const ends = rows.map(({ struck, call }) => wire.play(struck, 'stall', () => call(wire.world, 'stalled')))
    expect(await Promise.all(ends)).toEqual([
      expect.stringMatching(/^done ×2$|^unknown, later/),
      ...rows.slice(1).map(() => 'unknown, later'),
    ])
  } finally {
    await wire.stop()
  }
}, 25_000)
