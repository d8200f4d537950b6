// What the vault of signed records promises.
import { expect, test } from 'vitest'
import type { Place } from './place.ts'

export function vaultContract(place: () => Place): void {
  test('a record is kept once; the same again is harmless, another never takes its place', async () => {
    const { one, two } = place()
    const key = 'contract-may-30/000001.json'
    const kept = await Promise.all([
      one.vault.keep({ key, text: '{"a":1}\n' }),
      two.vault.keep({ key, text: '{"a":1}\n' }),
    ])
    expect(kept).toEqual(['kept', 'kept'])
    expect(await two.vault.keep({ key, text: '{"a":2}\n' })).toBe('other')
    expect(await one.vault.all()).toContainEqual({ key, text: '{"a":1}\n' })
    expect(await two.vault.read(key)).toBe('{"a":1}\n')
    expect(await two.vault.read('contract-may-30/none.json')).toBeUndefined()
  })
}
