// The operator's own waiver, in versions: one file each, named so that the newest comes last.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Eta } from 'eta'
import type { Operator } from '../domain/operator.ts'
import { sha256 } from '../domain/sha256.ts'
import type { WaiverText } from '../domain/waiver/waiver.ts'

/** A folder with the operator's id stands in for those that are everybody's. */
export function waiverTexts(eta: Eta, folder: string, operator: Operator): readonly WaiverText[] {
  const own = existsSync(join(folder, operator.id)) ? `/${operator.id}` : ''
  const files = readdirSync(`${folder}${own}`)
    .filter((file) => file.endsWith('.txt'))
    .sort()
  return files.map((file) => {
    const words = eta.render(`./waiver-text${own}/${file}`, { brand: operator.brand, boat: operator.boat }).trim()
    return { version: file.replace(/\.txt$/, ''), words, sha256: sha256(words) }
  })
}
