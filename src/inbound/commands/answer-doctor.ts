// `doctor`: every account is asked, so that it can't be answered at once.
import { asFailure } from '../../failure.ts'
import { doctorCard, examining } from '../../views/doctor-card.ts'
import { serviceTrouble } from '../../views/replies.ts'
import { checkUp } from '../../workflows/examine.ts'
import type { Answer, Asking } from './asking.ts'

export function onDoctor({ world }: Asking): Answer {
  const { operator } = world
  const later = checkUp(world)
    .then((checkup) => doctorCard(operator, checkup))
    .catch((error: unknown) => serviceTrouble(asFailure(error, 'examine').message))
  return { ...examining(), later }
}
