// The roster in the hands of managers: checked field by field, saved over what was seen, and never left without a manager.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isManager } from '../../src/domain/person.ts'
import type { PersonForm } from '../../src/domain/roster.ts'
import { editPerson } from '../../src/workflows/edit-person.ts'
import { labelsOf, pressOn, read, say } from '../fakes/commanding.ts'
import { GENE, PRIYA, person, QUINN, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'

const FORM: PersonForm = {
  name: 'Zoë Lindqvist',
  emails: ['zoe@example-mail.test'],
  slackUser: 'U0JZOE0010',
  seats: ['second_mate'],
  may: [],
  aliases: ['Zo'],
  coverOrder: '2',
  phone: '+1 619 555 0177',
  emergency: 'Nils Lindqvist, +1 619 555 0178',
}

test('somebody added is on the roster, and can be given a seat by any of their names', async () => {
  const fake = await crewed()
  const added = await editPerson(fake.world(), { id: undefined, version: undefined, form: FORM, slackUser: SAM })
  expect(added).toMatchObject({ kind: 'added', person: { id: 'zoe', coverOrder: 2 } })
  expect(read(await say(fake, SAM, `${QUINN} set second mate Zo`))).toContain('→ Zoë Lindqvist')
})

test('only managers see the roster and change it', async () => {
  const fake = await crewed()
  expect(read(await say(fake, GENE, 'people'))).toContain('is for managers')
  expect(await editPerson(fake.world(), { id: 'dan', version: undefined, form: FORM, slackUser: GENE })).toEqual({
    kind: 'not-allowed',
  })
  const list = await say(fake, SAM, 'people')
  expect(read(list)).toContain('*Gene Oakes*  Captain')
  expect(read(list)).toContain('darrell@example-mail.test · not in Slack')
  expect(labelsOf(await say(fake, SAM, 'people edit Angela'))).toEqual(['Edit Angela Wynn…', 'No longer with us…'])
  expect(labelsOf(await say(fake, SAM, 'people edit Angla'))).toEqual(['Angela Wynn'])
})

test('what cannot be is said beside its field', async () => {
  const fake = fakeWorld()
  const problems = async (but: Partial<PersonForm>, id?: string) => {
    const outcome = await editPerson(fake.world(), {
      id,
      version: undefined,
      form: { ...FORM, ...but },
      slackUser: SAM,
    })
    return outcome.kind === 'problems' ? Object.keys(outcome.problems) : outcome.kind
  }
  expect(await problems({ name: ' ' })).toEqual(['name'])
  expect(await problems({ emails: ['zoe at home'] })).toEqual(['emails'])
  expect(await problems({ emails: ['GENE@example-mail.test'] })).toEqual(['emails'])
  expect(await problems({ slackUser: GENE })).toEqual(['slackUser'])
  expect(await problems({ coverOrder: 'first' })).toEqual(['coverOrder'])
  expect(await problems({}, 'nobody')).toBe('no-such-person')
})

test('two who edit one person from the same form: the second is told', async () => {
  const fake = fakeWorld()
  const edit = (name: string, slackUser: string) =>
    editPerson(fake.world(), { id: 'dan', version: undefined, form: { ...FORM, name }, slackUser })
  expect(await edit('Dan A', SAM)).toMatchObject({ kind: 'saved', person: { version: 1 } })
  expect(await edit('Dan B', PRIYA)).toEqual({ kind: 'meanwhile' })
})

test('managers who end each other’s permission at the same moment, in any order: one always remains', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(fc.constantFrom('sam', 'priya', 'theo'), fc.constantFrom('sam', 'priya', 'theo')), {
        minLength: 2,
        maxLength: 5,
      }),
      async (scheduler, edits) => {
        const fake = threeManagers((operation) => scheduler.schedule(Promise.resolve(), operation))
        await scheduler.waitFor(Promise.all(edits.map(([by, of]) => demoted(fake, by, of))))
        expect([...fake.records.people.values()].filter(isManager).length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 300 },
  )
})

test('a long roster has pages', async () => {
  const people = [person('sam', 'Sam Ortega', [], SAM, ['approve'])]
  const crew = Array.from({ length: 40 }, (_, n) => person(`c${n}`, `Hand Number${n}`, ['deckhand']))
  const fake = fakeWorld({ people: [...people, ...crew] })
  const first = await say(fake, SAM, 'people')
  const [second] = await pressOn(fake, SAM, first, 'More')
  expect(read(second!)).toContain('page 2 of 3')
})

const USERS = { sam: SAM, priya: PRIYA, theo: 'U0JTHEO011' } as const

function threeManagers(gap: (operation: string) => Promise<void>): FakeWorld {
  const people = (['sam', 'priya', 'theo'] as const).map((id) =>
    person(id, `${id} Manager`, [], USERS[id], ['approve']),
  )
  return fakeWorld({ people, gap })
}

async function demoted(fake: FakeWorld, by: 'sam' | 'priya' | 'theo', of: 'sam' | 'priya' | 'theo') {
  const known = fake.records.people.get(of)!
  const form = { ...FORM, name: known.name, emails: known.emails, slackUser: known.slackUser, coverOrder: '' }
  return editPerson(fake.world(), { id: of, version: known.version, form, slackUser: USERS[by] })
}
