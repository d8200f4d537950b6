// The product's main job from the first mail to the boarding mail, done by people who go on after every crash.
import type { Owed } from '../../src/domain/owed.ts'
import { approving, buttonOn, cards, owing, posts, revive, settleDown, surviving, words } from './acting.ts'
import type { Standing } from './chat.ts'
import { crewMail, QUINN, QUINN_ENTRY, QUINN_MAIL_DUE, SAM } from './jada.ts'
import { verifyHistory } from './verify.ts'
import type { FakeWorld } from './world.ts'

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
    await surviving(fake, () => approving(fake, SAM))
    revive(fake)
    await settleDown(fake)
  }
}

/** What the world has come to, but for the mails that left; the same after every crash. */
export function endOf(fake: FakeWorld): Readonly<Record<string, unknown>> {
  const { revision, seats } = fake.charter(QUINN)
  const [card] = cards(fake)
  const done = [/Approved by Sam Ortega/, /calendar ✓.*page ✓ \(live\)/]
  return {
    revision,
    seats: seats.map(({ seat, crew, standing }) => `${seat} ${crew} ${standing}`),
    history: verifyHistory(fake, QUINN),
    posts: fake.slack.map(({ key, channel }) => `${key} in ${channel}`).sort(),
    card: card && done.every((said) => said.test(words(card))),
    summary: posts(fake, '/summary').map((post) => /revision 2/.test(words(post))),
    page: fake.servedPage(`/${QUINN}.html`)?.match(/content="(\d+)"/)?.[1],
    calendar: fake.entry(QUINN_ENTRY).description.match(/end \(revision \d+\)/g),
    assignments: fake.records.assignments.get(QUINN),
    aliases: [...fake.aliases].map(([alias, charter]) => `${alias} is ${charter}`).sort(),
    planned: owing(fake)
      .filter(({ held, kind }) => !held && kind !== 'guest-mail' && kind !== 'post-sail')
      .map(({ kind, due }) => `${kind}, due ${due}`),
    cursor: fake.desk()?.mailCursor,
  }
}

export interface MailEnds {
  readonly darrell: string
  readonly guests: string
}

/** Each mail that there was to send: how often it left, and whether that is known or shown to a person. */
export function mailsOf(fake: FakeWorld): MailEnds {
  const { told, owed, shown } = fake.charter(QUINN)
  const card = words(cards(fake)[0] as Standing)
  const state = (known: boolean, debt: Owed | undefined) => {
    if (known) return debt ? 'known and still owed' : 'known'
    return debt?.held && card.includes(debt.claimed?.to ?? '?') && /may have left or not/.test(card) ? 'shown' : 'lost'
  }
  const times = (part: string) => fake.sent.filter(({ key }) => key.includes(part)).length
  return {
    darrell: `left ${times('/notice/darrell')}, ${state(told.darrell !== undefined, owed['notice:darrell'])}`,
    guests: `left ${times('/boarding/')}, ${state(shown.boarding !== undefined, owed.boarding)}`,
  }
}
