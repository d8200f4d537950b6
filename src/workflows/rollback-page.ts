// Guests are shown an earlier version of the page: an explicit act, kept with the charter, that ends with its next revision.
import type { Charter } from '../domain/charter.ts'
import { owedKey } from '../domain/owed.ts'
import { rollBack } from '../domain/rollback.ts'
import type { PageVersion, ServedPage } from '../ports/pages.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'

export type RolledBackTo =
  | { readonly kind: 'no-such-version'; readonly kept: readonly number[] }
  | { readonly kind: 'would-show'; readonly to: PageVersion; readonly says: ServedPage['says'] }
  | {
      readonly kind: 'shown'
      readonly to: PageVersion
      readonly says: ServedPage['says']
      readonly live: boolean
      readonly problems: readonly string[]
    }

export interface Rollback {
  readonly charter: Charter
  /** A revision; without one, the newest page of an earlier one. */
  readonly to?: number | undefined
  readonly by: string
  readonly dryRun: boolean
}

export async function rollbackPage(world: World, { charter, to, by, dryRun }: Rollback): Promise<RolledBackTo> {
  const path = `/${charter.id}.html`
  const own = (await world.pages.versions(path)).filter(({ insteadOf }) => insteadOf === undefined)
  const wanted = own.find(({ revision }) => (to === undefined ? revision < charter.revision : revision === to))
  if (!wanted) return { kind: 'no-such-version', kept: [...new Set(own.map(({ revision }) => revision))] }
  const { says } = await world.pages.version(path, wanted.version)
  if (dryRun) return { kind: 'would-show', to: wanted, says }

  const at = world.clock.business().toISOString()
  const changed = await world.charters.change(charter.id, (item) => ({
    next: rollBack(item, { version: wanted.version, to: wanted.revision, by, at }),
    outcome: 'rolled-back',
  }))
  const after = changed && (await deliverCharter(world, changed))
  const problems = after?.owed[owedKey('page')]?.problems ?? []
  return { kind: 'shown', to: wanted, says, live: after?.shown.page?.revision === wanted.revision, problems }
}
