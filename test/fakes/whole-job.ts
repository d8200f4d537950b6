// The product's main job from the first mail to the boarding mail, done by people who go on after every crash.
import { owing, press, revive, settleDown, surviving, tick } from './acting.ts'
import { approve } from '../../src/domain/decide.ts'
import { crewMail, QUINN, QUINN_MAIL_DUE, SAM } from './jada.ts'
import { verifyHistory } from './verify.ts'
import type { FakeWorld } from './world.ts'
import { approving, buttonOn, cards, posts, words } from './acting.ts'

export async function wholeJob(fake: FakeWorld): Promise<void> {
  await settleDown(fake)
  fake.deliver(crewMail())
  await settleDown(fake)
  await approveUntilDone(fake)
  fake.clock.turnTo(QUINN_MAIL_DUE)
  await settleDown(fake)
}

/** A manager whose press came to nothing presses again, for as long as the card has the button. */
async function approveUntilDone(fake: FakeWorld): Promise<void> {
  for (let tries = 0; tries < 5 && buttonOn(fake, { action: 'approve' }); tries += 1) {
    await surviving(fake, () => press(fake, approve, { action: 'approve', by: SAM }).catch(() => undefined))
    revive(fake)
    await settleDown(fake)
  }
}

/** What the world has come to, in words; the same after every crash. */
export function endOf(fake: FakeWorld): Readonly<Record<string, unknown>> {
  const { revision, told, owed, shown, seats } = fake.charter(QUINN)
  const [card] = cards(fake)
  return {
    revision,
    seats: seats.map(({ seat, crew, standing }) => `${seat} ${crew} ${standing}`),
    told: Object.keys(told).sort(),
    history: verifyHistory(fake, QUINN),
    posts: fake.slack.map(({ key, channel }) => `${key} in ${channel}`).sort(),
    card: card && /Approved by Sam Ortega/.test(words(card)) && /calendar ✓.*page ✓ \(live\).*crew 4 of 4 told ✓/.test(words(card)),
    summary: posts(fake, '/summary').map((post) => /revision 2/.test(words(post))),
    page: fake.servedPage(`/${QUINN}.html`)?.match(/content="(\d+)"/)?.[1],
    calendar: fake.entry('jadaquinn0530').description.match(/end \(revision \d+\)/g),
    assignments: fake.records.assignments.get(QUINN),
    aliases: [...fake.aliases].map(([alias, charter]) => `${alias} is ${charter}`).sort(),
    mails: fake.sent.map(({ key, to }) => `${key} to ${to}`),
    boarding: shown.boarding && { sequence: shown.boarding.sequence, to: shown.boarding.to },
    owed: Object.keys(owed),
    others: owing(fake).length - Object.keys(owed).length,
    cursor: fake.desk()?.mailCursor,
  }
}
