// A seat has opened: one after the other is asked, nobody is left, and then a late yes takes it.
import { dueNow, posts, settleDown, words } from '../fakes/acting.ts'
import { HOUR } from '../fakes/clock.ts'
import { ANGELA, DAN, lastTo, MARISOL, pressing } from '../fakes/crew-acting.ts'
import { QUINN, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { verifyHistory } from '../fakes/verify.ts'
import type { FakeWorld } from '../fakes/world.ts'
import { oncePerKey } from './mails-once.ts'
import type { Story } from './story.ts'
import { later, until } from './trying.ts'

const CARD = '/card/cover-3-first_mate'
/** That nobody is left is said once for each time that it came to that. */
const MOMENT = /\d{4}-\d\d-\d\dT\S+$/

export const COVER: Story = { name: 'cover', begin: angelaCant, go: danTakesIt, endOf, mailProblem: oncePerKey }

async function angelaCant(): Promise<FakeWorld> {
  const fake = await crewed()
  await pressing(fake, 'answer_no', ANGELA, lastTo(fake, '/notice/angela'))
  await settleDown(fake)
  return fake
}

async function danTakesIt(fake: FakeWorld): Promise<void> {
  await pressed(fake, 'cover_start', SAM, CARD)
  await later(fake, 5 * HOUR)
  await pressed(fake, 'offer_no', MARISOL, '/marisol')
  await later(fake, HOUR)
  await pressed(fake, 'offer_yes', DAN, '/dan')
}

/** For as long as the button is there. */
function pressed(fake: FakeWorld, action: string, by: string, part: string): Promise<void> {
  const isGone = () => !words(lastTo(fake, part)).includes(`"${action}"`)
  return until(fake, isGone, () => pressing(fake, action, by, lastTo(fake, part)))
}

function endOf(fake: FakeWorld): unknown {
  const { revision, seats } = fake.charter(QUINN)
  return {
    revision,
    seats: seats.map(({ seat, crew, standing }) => `${seat} ${crew} ${standing}`),
    history: verifyHistory(fake, QUINN),
    posts: fake.slack.map(({ key, channel }) => `${key.replace(MOMENT, '')} in ${channel}`).sort(),
    card: words(lastTo(fake, CARD)).includes('Dan Rickard takes it'),
    offers: posts(fake, '/offer/').map((post) => /you are 1st Mate|has it/.test(words(post))),
    owing: dueNow(fake),
  }
}
