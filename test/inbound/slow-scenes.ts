// For each thing that can be pressed in Slack, a fake world in which it stands there and does its work when it is.
import { edit } from '../../src/domain/decide.ts'
import { quarantineOf } from '../../src/domain/photo/batch.ts'
import { readPhotoRequest } from '../../src/domain/photo/request.ts'
import { readSubmission, type Submission } from '../../src/domain/waiver/submission.ts'
import { elementsOf } from '../../src/harbor/slack/block-kit/surfaces.ts'
import type { SlackMessage } from '../../src/ports/chat.ts'
import { invitePhotos } from '../../src/workflows/invite-photos.ts'
import { keepWord } from '../../src/workflows/keep-word.ts'
import { letGo } from '../../src/workflows/let-go.ts'
import { partyToken } from '../../src/workflows/party-link.ts'
import { photosArrived } from '../../src/workflows/photos-arrived.ts'
import { signWaiver } from '../../src/workflows/sign-waiver.ts'
import { sweepDrift } from '../../src/workflows/sweep-drift.ts'
import { ADULT } from '../domain/waiver/sent.ts'
import { approving, cards, press, settleDown, tick } from '../fakes/acting.ts'
import { atDock } from '../fakes/casting-off.ts'
import { say } from '../fakes/commanding.ts'
import { ANGELA, DAN, lastTo, pressing } from '../fakes/crew-acting.ts'
import { overwritePage } from '../fakes/drifting.ts'
import { carolesMail, crewMail, GENE, QUINN, SAM } from '../fakes/jada.ts'
import { crewed, proposed, twoAtOnce } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

export type Element = Readonly<Record<string, unknown>>

export interface Scene {
  readonly fake: FakeWorld
  readonly element: Element
  /** A Slack user. */
  readonly by: string
}

type Staging = (action: string) => Promise<Scene>

/** `by` presses what stands in Slack, in the newest message that has it. */
function posted(stage: () => Promise<FakeWorld>, by: string): Staging {
  return async (action) => {
    const fake = await stage()
    return { fake, by, element: elementIn(fake.slack.map(({ message }) => message).reverse(), action) }
  }
}

/** `by` presses what an answer to a command has. */
function answered(stage: () => Promise<FakeWorld>, by: string, words: string): Staging {
  return async (action) => {
    const fake = await stage()
    const answer = await say(fake, by, words)
    const later = (answer as { later?: Promise<SlackMessage> }).later
    return { fake, by, element: elementIn(later ? [await later] : [answer], action) }
  }
}

const COVER = posted(angelaCant, SAM)
const OFFER = posted(danIsAsked, DAN)

export const SCENES: Readonly<Record<string, Staging>> = {
  approve: posted(proposed, SAM),
  edit: posted(proposed, SAM),
  reject: posted(proposed, SAM),
  show_difference: posted(proposed, SAM),
  original_mail: posted(proposed, SAM),
  undo: posted(crewed, SAM),
  vouch: posted(fromAStranger, SAM),
  answer_question: posted(() => proposed(['- 1st Mate: Rickart']), SAM),
  conflict_ok: posted(geneTwice, SAM),
  send_arrived: posted(inDoubt, SAM),
  send_again: posted(inDoubt, SAM),
  place_mail: posted(unplaced, SAM),
  dismiss_mail: posted(unplaced, SAM),
  note_time_off: posted(daysOff, SAM),
  answer_yes: posted(() => crewed(['- 1st Mate: Angela Wynn (tentative)']), ANGELA),
  answer_no: posted(() => crewed(), ANGELA),
  answer_seen: posted(() => crewed(), ANGELA),
  cover_start: COVER,
  cover_only: COVER,
  cover_dismiss: COVER,
  offer_yes: OFFER,
  offer_no: OFFER,
  swap_yes: posted(swapAsked, DAN),
  swap_no: posted(swapAsked, DAN),
  swap_approve: posted(swapAgreed, SAM),
  swap_reject: posted(swapAgreed, SAM),
  feed_renew: answered(crewed, GENE, 'mine'),
  fix_drift: answered(drifting, SAM, `${QUINN} check`),
  check_drift: posted(driftTold, SAM),
  waiver_match: posted(() => signed({}), GENE),
  waiver_not_ours: posted(() => signed({}), GENE),
  waiver_void: answered(() => signed({ linked: true }), GENE, `${QUINN} waivers`),
  waiver_new_link: answered(crewed, GENE, `${QUINN} waivers`),
  photos_accept: posted(photographed, GENE),
  photos_refuse: posted(photographed, GENE),
  photos_pick: posted(photographed, GENE),
  photos_new_code: answered(crewed, GENE, `${QUINN} photos`),
  show_charter: answered(crewed, GENE, ''),
  run: answered(crewed, GENE, `${QUINN} set second mate Dann`),
  sure: answered(crewed, SAM, `${QUINN} set host Dan`),
  not_now: answered(crewed, SAM, `${QUINN} set host Dan`),
  undo_edit: posted(overridden, GENE),
  change_crew: answered(crewed, GENE, QUINN),
  charter_menu: answered(crewed, SAM, QUINN),
  open_page: answered(crewed, GENE, QUINN),
  open_map: answered(crewed, GENE, QUINN),
  open_ops: answered(crewed, GENE, 'ops'),
  person_leaves: answered(crewed, SAM, 'people edit Gene'),
  person_returns: answered(geneLeft, SAM, 'people Gene'),
  edit_person: answered(crewed, SAM, 'people edit Gene'),
  remember_word: posted(explained, SAM),
  remove_word: answered(remembered, SAM, 'words'),
  voyage_back: posted(castOff, GENE),
  voyage_not_out: posted(castOff, GENE),
  payment_void: answered(paid, SAM, `${QUINN} pay`),
  hours_right: posted(ended, GENE),
  hours_change: posted(ended, GENE),
}

function elementIn(messages: readonly SlackMessage[], action: string): Element {
  const all = messages.flatMap(({ blocks, thread = [] }) => [...blocks, ...thread.flatMap((one) => one.blocks)])
  const found = all.flatMap(elementsOf).find(({ action_id }) => String(action_id).replace(/:\d+$/, '') === action)
  if (!found) throw new Error(`no ${action} in ${messages.map(({ text }) => text).join(' | ')}`)
  return found
}

async function fromAStranger(): Promise<FakeWorld> {
  const fake = fakeWorld()
  await tick(fake)
  fake.deliver(
    crewMail(['Captain: Gene Oakes'], { from: [{ name: 'Carole Beck', address: 'carole.beck@freemail.test' }] }),
  )
  await tick(fake)
  return fake
}

async function geneTwice(): Promise<FakeWorld> {
  const fake = await twoAtOnce()
  const [quinn, jonathan] = cards(fake)
  await approving(fake, SAM, quinn)
  await approving(fake, SAM, jonathan)
  return fake
}

async function inDoubt(): Promise<FakeWorld> {
  const fake = await proposed()
  fake.calls.plan({ operation: 'mailer.send', fate: 'unknown-happened' })
  await approving(fake, SAM)
  await settleDown(fake)
  return fake
}

async function unplaced(): Promise<FakeWorld> {
  const fake = fakeWorld()
  await tick(fake)
  fake.deliver(carolesMail({ subject: 'crew', text: 'Captain: Gene Oakes\n\nthx\n' }))
  await tick(fake)
  return fake
}

async function daysOff(): Promise<FakeWorld> {
  const fake = await crewed()
  const from = [{ name: 'Dan Rickard', address: 'dan@example-mail.test' }]
  fake.deliver(carolesMail({ from, subject: 'days off', text: 'Hi, I am away June 3-10.\n\nDan\n' }))
  await tick(fake)
  return fake
}

async function angelaCant(): Promise<FakeWorld> {
  const fake = await crewed()
  await pressing(fake, 'answer_no', ANGELA, lastTo(fake, '/notice/angela'))
  await settleDown(fake)
  return fake
}

async function danIsAsked(): Promise<FakeWorld> {
  const fake = await angelaCant()
  await pressing(fake, 'cover_start', SAM)
  await tick(fake)
  return fake
}

async function swapAsked(): Promise<FakeWorld> {
  const fake = await crewed(['- Captain: Gene Oakes', '- 1st Mate: Angela Wynn', '- 2nd Mate: Dan Rickard'])
  await say(fake, ANGELA, `${QUINN} swap me for Dan`)
  await settleDown(fake)
  return fake
}

async function swapAgreed(): Promise<FakeWorld> {
  const fake = await swapAsked()
  await pressing(fake, 'swap_yes', DAN)
  await settleDown(fake)
  return fake
}

async function drifting(): Promise<FakeWorld> {
  const fake = await crewed()
  overwritePage(fake, (html) => html.replace('Captain Gene', 'Captain Bob'))
  return fake
}

async function driftTold(): Promise<FakeWorld> {
  const fake = await drifting()
  await sweepDrift(fake.world())
  await settleDown(fake)
  return fake
}

async function signed({ linked = false }: { readonly linked?: boolean }): Promise<FakeWorld> {
  const fake = await crewed()
  const party = linked ? partyToken(fake.world(), fake.charter(QUINN)) : undefined
  const read = readSubmission({ ...ADULT, party })
  const { submission } = read as { submission: Submission }
  const signing = await signWaiver(fake.world(), submission, { address: '203.0.113.7', agent: 'a test' })
  if (signing.kind === 'kept') await signing.delivered
  return fake
}

async function photographed(): Promise<FakeWorld> {
  const fake = await crewed()
  const files = [{ name: 'a.jpg', type: 'image/jpeg', size: 100 }]
  const read = readPhotoRequest({ event_id: QUINN, code: fake.charter(QUINN).photoUploadCode, files })
  if (read.kind === 'problem') throw new Error(read.sentence)
  const asked = await invitePhotos(fake.world(), read.request, '203.0.113.7')
  if (asked.kind !== 'invited') throw new Error(asked.kind)
  for (const { id } of asked.batch.files)
    fake.bucket.set(quarantineOf(asked.batch, id), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  await (await photosArrived(fake.world(), asked.batch.id))?.delivered
  return fake
}

async function overridden(): Promise<FakeWorld> {
  const fake = await crewed()
  await say(fake, SAM, `${QUINN} set second mate Dan because Darrell asked`)
  await settleDown(fake)
  return fake
}

async function explained(): Promise<FakeWorld> {
  const fake = await proposed(['- 1st Mate: Danno', '- Captain: Gene'])
  const dan = { kind: 'assign', seat: 'first_mate', crew: 'dan', evidence: 'edited by Sam Ortega' } as const
  await press(fake, (charter, judgement) => edit(charter, judgement, [dan]), { action: 'edit', by: SAM })
  return fake
}

async function geneLeft(): Promise<FakeWorld> {
  const fake = await crewed()
  const { delivered } = await letGo(fake.world(), { id: 'gene', version: undefined, leaves: true, slackUser: SAM })
  await delivered
  return fake
}

async function remembered(): Promise<FakeWorld> {
  const fake = await explained()
  const [proposal] = fake.charter(QUINN).proposals
  const { delivered } = await keepWord(
    fake.world(),
    { charterId: QUINN, proposalId: proposal?.id ?? '', key: 'danno' },
    SAM,
  )
  await delivered
  return fake
}

async function ended(): Promise<FakeWorld> {
  const fake = await crewed()
  fake.clock.turnTo(new Date('2026-05-30T19:00:00-07:00'))
  await settleDown(fake)
  return fake
}

async function castOff(): Promise<FakeWorld> {
  const fake = await atDock()
  await say(fake, GENE, `${QUINN} cast off`)
  await settleDown(fake)
  return fake
}

async function paid(): Promise<FakeWorld> {
  const fake = await atDock({ signed: 0 })
  await say(fake, SAM, `${QUINN} pay 400 card because deposit`)
  await settleDown(fake)
  return fake
}
