// Frozen manifests go where nothing can be replaced: the record, and the page that was printed from it.
import type { Charter } from '../../domain/charter.ts'
import { type Manifest, manifestKey, manifestPageKey, manifestText } from '../../domain/manifest/manifest.ts'
import type { World } from '../../ports.ts'
import { manifestPage } from '../../views/manifest-page.ts'
import { DONE, type Paid } from '../carrier.ts'

/** They leave the charter's item only once they are safely kept, in order. */
export async function keepManifests(world: World, charter: Charter): Promise<Paid<Charter>> {
  const kept: Manifest[] = []
  for (const manifest of charter.frozen ?? []) {
    const problem = await keep(world, manifest)
    if (problem) return { end: { kind: 'held', problems: [problem] }, learn: (item) => without(item, kept) }
    kept.push(manifest)
  }
  return { ...DONE, learn: (item) => without(item, kept) }
}

export function frozenPage({ templates }: World, manifest: Manifest): string {
  return templates.render('manifest.html', manifestPage(manifest))
}

async function keep(world: World, manifest: Manifest): Promise<string | undefined> {
  const nth = manifest.castOff?.nth ?? 0
  const html = frozenPage(world, manifest)
  const files = [
    { key: manifestKey(manifest.charter, nth), text: manifestText(manifest) },
    { key: manifestPageKey(manifest.charter, nth, html), text: html },
  ]
  for (const file of files) {
    if ((await world.vault.keep(file)) === 'other')
      return `Another record stands at ${file.key}: run npx crew verify-history ${manifest.charter}.`
  }
  return undefined
}

function without(charter: Charter, kept: readonly Manifest[]): Charter {
  const done = new Set(kept.map(({ castOff }) => castOff?.nth))
  return { ...charter, frozen: (charter.frozen ?? []).filter(({ castOff }) => !done.has(castOff?.nth)) }
}
