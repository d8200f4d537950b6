// A signature's record goes into the vault, where none can be replaced; the charter's chain says where and what it is.
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { evidenceKey, evidenceOf, evidenceText } from '../../domain/waiver/evidence.ts'
import { placeIn } from '../../domain/waiver/register.ts'
import type { World } from '../../ports.ts'
import { DONE, type Paid } from '../carrier.ts'

export async function keepEvidence(world: World, charter: Charter, { about = '' }: Owed): Promise<Paid<Charter>> {
  const place = placeIn(charter, about, world.operator.id)
  const waiver = place && (await world.waivers.get(about))
  if (!place || !waiver)
    return held(`The waiver ${about} is no longer in the store, so its record could not be written.`)

  const { link, hash } = place
  const evidence = evidenceOf(waiver, link)
  if (evidence.hash !== hash) return held(`The waiver ${about} is not what it was when it was counted.`)
  const key = evidenceKey(link)
  const kept = await world.vault.keep({ key, text: evidenceText(evidence) })
  return kept === 'kept' ? DONE : held(`Another record stands at ${key}: run npx crew verify-waivers.`)
}

function held(problem: string): Paid<Charter> {
  return { end: { kind: 'held', problems: [problem] } }
}
