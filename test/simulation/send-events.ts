// The provider's events of a mail that left: late, twice, in any order, or never.
import { keyTag } from '../../src/domain/send-key.ts'
import { recordSendEvent, type SendEvent } from '../../src/workflows/record-send-event.ts'
import { HOUR, SECOND } from '../fakes/clock.ts'
import type { SentMail } from '../fakes/world.ts'
import type { Weekend } from './weekend.ts'

/** How often SNS tells again what was not taken, and how long it waits before the first time; then twice as long each time. */
const TOLD_AGAIN = 5
const TOLD_AGAIN_MS = 20 * SECOND

export function tellOfSend(weekend: Weekend, { charterId, key, messageId, to }: SentMail): void {
  const { fake, time, dice } = weekend
  const kinds = (['sent', 'delivered', 'delivered'] as const).filter(() => dice.happens(0.7))
  for (const kind of kinds)
    void time
      .sleep(dice.between(SECOND, 2 * HOUR))
      .then(() => taken({ kind, charterId, tag: keyTag(key), messageId, to: [to] }))

  async function taken(event: SendEvent): Promise<void> {
    for (let tries = 0; tries <= TOLD_AGAIN; tries += 1) {
      const recorded = await recordSendEvent(fake.world(), event).catch(() => undefined)
      if (recorded && recorded.kind !== 'busy') return void recorded.delivered.catch(() => {})
      await time.sleep(TOLD_AGAIN_MS * 2 ** tries)
    }
  }
}
