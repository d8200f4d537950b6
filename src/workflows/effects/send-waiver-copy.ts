// Whoever signed gets a copy of what they signed, once, as a PDF.
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { copied, placeIn } from '../../domain/waiver/register.ts'
import { copyTo, type Waiver } from '../../domain/waiver/waiver.ts'
import type { World } from '../../ports.ts'
import { waiverCopy, waiverCopyMail } from '../../views/waiver-copy.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { sendOnce } from './send-once.ts'

export async function sendWaiverCopy(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const { about = '' } = debt
  const place = placeIn(charter, about, world.operator.id)
  if (!place || place.copied) return DONE
  const waiver = await world.waivers.get(about)
  const to = waiver && copyTo(waiver)
  if (!to) return DONE

  const content = debt.claimed ? {} : await compose(world, charter, waiver, place)
  const key = `${charter.id}/waiver-copy/${about}`
  const sent = await sendOnce(world, charter, debt, hand, { subject: '', text: '', ...content, to, key, says: about })
  if (sent.kind === 'not-sent') return { end: sent.end }
  return { ...DONE, learn: (item) => copied(item, about) }
}

async function compose(
  world: World,
  charter: Charter,
  waiver: Waiver,
  { link, hash }: NonNullable<ReturnType<typeof placeIn>>,
) {
  const input = { operator: world.operator, charter, waiver, sequence: link.sequence, hash }
  const content = await world.printer.pdf(waiverCopy(input))
  const attachment = { filename: `waiver-${charter.id}.pdf`, type: 'application/pdf', content }
  return { ...waiverCopyMail(input), attachment }
}
