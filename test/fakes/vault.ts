// Records of signatures in memory: each key is written once.
import type { Vault } from '../../src/ports/vault.ts'
import type { Process } from './calls.ts'

export function fakeVault(records: Map<string, string>, process: Process): Vault {
  return {
    keep: ({ key, text }) =>
      process.call('vault.keep', key, () => {
        if (!records.has(key)) records.set(key, text)
        return records.get(key) === text ? 'kept' : 'other'
      }),
    read: (key) => process.call('vault.read', key, () => records.get(key)),
    all: () => process.call('vault.all', '', () => [...records].map(([key, text]) => ({ key, text }))),
  }
}
