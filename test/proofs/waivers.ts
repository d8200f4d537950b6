// One guest signs by the party's link, a child's waiver comes without it and is matched, and the first one is voided.
import { placeWaiver } from '../../src/workflows/match-waiver.ts'
import { voidAndResend } from '../../src/workflows/void-waiver.ts'
import { ADULT, CHILD } from '../domain/waiver/sent.ts'
import { dueNow, ended, posts, settleDown, words } from '../fakes/acting.ts'
import { GENE, QUINN, SAM } from '../fakes/jada.ts'
import { recordsOf, signs } from '../fakes/signing.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'
import { oncePerKey } from './mails-once.ts'
import type { Story } from './story.ts'
import { until } from './trying.ts'

export const WAIVERS: Story = {
  name: 'waivers',
  begin: async () => {
    const fake = fakeWorld()
    await settleDown(fake)
    return fake
  },
  go: signedMatchedAndVoided,
  endOf,
  mailProblem: oncePerKey,
}

async function signedMatchedAndVoided(fake: FakeWorld): Promise<void> {
  const ana = await signed(fake, { ...ADULT, idempotency_key: 'ana' }, true)
  const kit = await signed(fake, { ...CHILD, idempotency_key: 'kit' }, false)
  const isCounted = () => fake.charter(QUINN).waivers.chain.some(({ waiver }) => waiver === kit)
  await until(fake, isCounted, () => ended(placeWaiver(fake.world(), kit, QUINN, GENE)))
  const voiding = { charterId: QUINN, guest: 'ana-alder', waiver: ana, slackUser: SAM }
  const isVoid = () => fake.charter(QUINN).waivers.issue > 1
  await until(fake, isVoid, () => ended(voidAndResend(fake.world(), voiding)))
}

/** Whoever gets no answer sends the form again. */
async function signed(fake: FakeWorld, body: object, link: boolean): Promise<string> {
  let waiver = ''
  const send = async () => {
    waiver = await signs(fake, body, { link })
  }
  await until(fake, () => waiver !== '', send)
  return waiver
}

function endOf(fake: FakeWorld): unknown {
  const { waiverStatus, waivers } = fake.charter(QUINN)
  return {
    waiverStatus,
    issue: waivers.issue,
    chain: waivers.chain.map(({ waiver }) => waiver),
    records: recordsOf(fake),
    posts: fake.slack.map(({ key, channel }) => `${key} in ${channel}`).sort(),
    summary: posts(fake, '/summary').map((post) => /1 of 4 signed/.test(words(post))),
    card: posts(fake, 'waiver/').map((post) => /by Gene Oakes/.test(words(post))),
    owing: dueNow(fake),
  }
}
