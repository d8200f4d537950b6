// The table goes on: waivers and their vault, photos, people, history, the feed, and what Google tells by itself.
import type { HistoryEntry } from '../../src/domain/charter.ts'
import { factsOf } from '../../src/domain/charter-facts.ts'
import { newBatch } from '../../src/domain/photo/new-batch.ts'
import type { Pushes } from '../../src/ports/inbox-and-calendar.ts'
import type { World } from '../../src/ports.ts'
import { ADULT, waiverOf } from '../domain/waiver/sent.ts'
import { person } from '../views/fixtures.ts'
import { charter } from './store.ts'
import {
  at,
  get,
  KNOWN,
  LOOKED_FOR,
  made,
  ONCE,
  put,
  query,
  RENEWED,
  type Row,
  row,
  UNTIL_ANSWERED,
  update,
} from './wire-row.ts'

export const RECORD_PORTS = [
  'waivers',
  'vault',
  'photos',
  'guesses',
  'waitingCodes',
  'photoRoom',
  'photoStore',
  'people',
  'history',
  'feed',
  'pushes',
] as const

const PHOTO = `${KNOWN}/batch`

export async function prepareRecords(world: World): Promise<void> {
  await world.waivers.create(waiver(KNOWN))
  await world.photos.create(batch(KNOWN, world))
  await world.vault.keep(record(KNOWN))
  await world.photoStore.keep(`photos/${KNOWN}.jpg`, Buffer.from('one'))
  await world.people.enrol(person(KNOWN, 'Wired', []))
}

/** It changes nothing; of what was cut short it is said that it isn't whole. */
const READ = ['not-done, later', 'not-done, later', 'done', 'not-done, later', 'not-done, later', ...ONCE.slice(5)]

export const RECORD_ROWS: readonly Row[] = [
  row('waivers.get', get, UNTIL_ANSWERED, ({ waivers }) => waivers.get(KNOWN)),
  row('waivers.change', put, LOOKED_FOR, ({ waivers }, fresh) =>
    waivers.change(KNOWN, (item) => ({ next: { ...item, content: fresh }, outcome: 'more' })),
  ),
  row('waivers.create', put, LOOKED_FOR, async ({ waivers }, fresh) => made(await waivers.create(waiver(fresh)))),
  row('waivers.due', query, UNTIL_ANSWERED, ({ waivers, clock }) => waivers.due(clock.business(), 9)),
  row('vault.keep', at('s3', 'PutObject'), ONCE, async ({ vault }, fresh) => kept(await vault.keep(record(fresh)))),
  row('vault.all', at('s3', 'ListObjectsV2'), ONCE, ({ vault }) => vault.all()),
  row('vault.read', at('s3', 'GetObject'), ONCE, ({ vault }) => vault.read(record(KNOWN).key)),
  row('photos.get', get, UNTIL_ANSWERED, ({ photos }) => photos.get(PHOTO)),
  row('photos.change', put, LOOKED_FOR, ({ photos }, from) =>
    photos.change(PHOTO, (item) => ({ next: { ...item, from }, outcome: 'more' })),
  ),
  row('photos.create', put, LOOKED_FOR, async (world, fresh) => made(await world.photos.create(batch(fresh, world)))),
  row('photos.due', query, UNTIL_ANSWERED, ({ photos, clock }) => photos.due(clock.business(), 9)),
  row('photos.of', query, UNTIL_ANSWERED, ({ photos }) => photos.of(KNOWN)),
  row('guesses.take', update, UNTIL_ANSWERED, ({ guesses }, fresh) => guesses.take(KNOWN, fresh)),
  row('guesses.giveBack', update, UNTIL_ANSWERED, ({ guesses }, fresh) => guesses.giveBack(KNOWN, fresh)),
  row('waitingCodes.keep', at('dynamodb', 'BatchWriteItem'), UNTIL_ANSWERED, ({ waitingCodes }, fresh) =>
    waitingCodes.keep(KNOWN, [fresh], KNOWN),
  ),
  row('waitingCodes.waiverOf', get, UNTIL_ANSWERED, ({ waitingCodes }) => waitingCodes.waiverOf(KNOWN, KNOWN)),
  row('photoRoom.take', update, UNTIL_ANSWERED, ({ photoRoom }, fresh) => photoRoom.take(KNOWN, fresh, 9)),
  row('photoStore.read', at('s3', 'GetObject'), ONCE, ({ photoStore }) => photoStore.read(`photos/${KNOWN}.jpg`, 99)),
  row('photoStore.keep', at('s3', 'PutObject'), ONCE, ({ photoStore }, fresh) =>
    photoStore.keep(`photos/${fresh}.jpg`, Buffer.from('one')),
  ),
  row('photoStore.clear', at('s3', 'ListObjectVersions'), ONCE, ({ photoStore }, fresh) =>
    photoStore.clear(`${fresh}/`),
  ),
  row('people.enrol', put, UNTIL_ANSWERED, ({ people }, fresh) => people.enrol(person(fresh, 'Somebody', []))),
  row('people.current', query, UNTIL_ANSWERED, ({ people }) => people.current()),
  row('people.all', query, UNTIL_ANSWERED, async ({ people }) => {
    await forgotten(people)
    await people.all()
  }),
  row('people.everybody', query, UNTIL_ANSWERED, async ({ people }) => {
    await forgotten(people)
    await people.everybody()
  }),
  row('people.save', put, UNTIL_ANSWERED, async ({ people }) =>
    made(await people.save((await people.current()).find(({ id }) => id === KNOWN) ?? person(KNOWN, 'Wired', []))),
  ),
  row('history.write', put, UNTIL_ANSWERED, (world, fresh) => world.history.write(fresh, historyEntry(world))),
  row('history.read', query, UNTIL_ANSWERED, ({ history }) => history.read(KNOWN)),
  row(
    'feed.read',
    at('ical', 'feed'),
    READ,
    ({ feed }) => feed?.read({ today: '2026-05-26' }) ?? Promise.reject(new Error('there is no feed')),
  ),
  row('pushes.calendar.watch', at('calendar', 'events.watch'), RENEWED, ({ pushes }, fresh) =>
    pushesOf(pushes).calendar.watch(fresh, 'token'),
  ),
  row('pushes.inbox.watch', at('gmail', 'users.watch'), RENEWED, ({ pushes }) => inboxOf(pushes).watch()),
  row('pushes.stop', at('calendar', 'channels.stop'), RENEWED, ({ pushes }, id) =>
    pushesOf(pushes).stop({ id, resourceId: id }),
  ),
]

/** The roster is shared for a minute; whoever changes it forgets what was read. */
function forgotten(people: World['people']): Promise<unknown> {
  return people.enrol(person(KNOWN, 'Wired', []))
}

function pushesOf(pushes: Pushes | undefined): Pushes {
  if (!pushes) throw new Error('nothing is pushed')
  return pushes
}

function inboxOf(pushes: Pushes | undefined) {
  const { inbox } = pushesOf(pushes)
  if (!inbox) throw new Error('of mails nothing is pushed')
  return inbox
}

function kept(answer: 'kept' | 'other'): void {
  if (answer === 'other') throw new Error('something else is said to stand there')
}

function waiver(id: string) {
  const made = waiverOf(ADULT)
  if (!made) throw new Error('no waiver')
  return { ...made, id, version: 0, fence: 0 }
}

function batch(id: string, { clock }: World) {
  const [business, wall] = [clock.business(), clock.wall()]
  const made = newBatch({ charterId: KNOWN, owner: { hash: 'f00d' }, files: [], business, wall, freshId: () => id })
  return { ...made, id: id === KNOWN ? PHOTO : `${KNOWN}/${id}` }
}

function record(id: string) {
  return { key: `${id}/000001.json`, text: `{"of":"${id}"}` }
}

function historyEntry(world: World): HistoryEntry {
  const facts = factsOf(charter(KNOWN, world))
  return {
    revision: 1,
    at: '2026-05-26T16:00:00Z',
    by: 'Sam',
    why: 'as it is',
    before: null,
    after: facts,
    previous: '',
    hash: 'f00d',
  }
}
