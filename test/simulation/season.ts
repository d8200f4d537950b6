// A weekend with all that people do beside mails, approvals and hands in the calendar: money is written down, guests sign and send photos, and the boat goes out and comes back.
import { HOUR } from '../fakes/clock.ts'
import { GENE, PRIYA, QUINN, SAM } from '../fakes/jada.ts'
import { guestsOf } from './guests.ts'
import { SAILED, type Scene, WEEKEND, type Weekend } from './weekend.ts'

export const SEASON: Scene = {
  begin(weekend) {
    WEEKEND.begin(weekend)
    seasonOf(weekend)
    guestsOf(weekend)
  },
  troubleUntil: [SAILED - 4 * HOUR, SAILED + 4 * HOUR],
  over: SAILED + 30 * HOUR,
}

function seasonOf(weekend: Weekend): void {
  const { time, people, fake } = weekend
  const chance = weekend.dice.apart('season')
  const sure = () => fake.charter(QUINN).revision
  time.at(chance.between(5 * HOUR, 30 * HOUR), () => void people.type(SAM, `${QUINN} pay price 1200`))
  for (let n = 0; n < 3; n += 1)
    time.at(
      chance.between(5 * HOUR, 95 * HOUR),
      () => void people.type(chance.pick([SAM, PRIYA]), `${QUINN} pay ${100 + n} card`),
    )
  time.at(
    chance.between(60 * HOUR, 96 * HOUR),
    () => void people.type(PRIYA, `${QUINN} pay void 1 because typed twice`),
  )
  time.at(SAILED - 4.1 * HOUR, () => void people.type(GENE, `${QUINN} cast off`, sure))
  time.at(SAILED + chance.between(-HOUR, 3 * HOUR), () => void people.type(GENE, `${QUINN} back`))
}
