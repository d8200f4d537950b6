// Who may what: every command tried by everybody; what one may not, changes nothing and is not in their help.
import { describe, expect, test } from 'vitest'
import { VERBS } from '../../src/domain/command/verbs.ts'
import { mayAs, ROLES, type Role } from '../../src/domain/role.ts'
import { labelsOf, pressValue, read, say } from '../fakes/commanding.ts'
import { GENE, QUINN, SAM } from '../fakes/jada.ts'
import { crewed } from '../fakes/scenes.ts'

const USERS: Readonly<Record<Role, string>> = { guest: 'U0NOBODY00', crew: 'U0JKEEL008', captain: GENE, manager: SAM }
const REST: Readonly<Record<string, string>> = {
  set: 'second mate Dan',
  clear: 'host',
  swap: 'Darrell for Dan',
  as: 'of now',
  cast: 'off',
  move: 'Jun 6',
  rename: 'Ann Lee',
  contact: 'Ann Lee ann.lee@guests.test',
  new: 'Ann Lee Jun 6 3-7pm',
  who: 'Gene',
}
const CHANGES = ['set', 'clear', 'swap', 'contact', 'new']

/** Crew ask each other before they swap; only who has a seat can say that they can't. */
function changes(role: Role, word: string): boolean {
  if (word === 'decline') return role === 'crew' || role === 'captain'
  return CHANGES.includes(word) && !(word === 'swap' && role === 'crew')
}

describe.each(ROLES)('%s', (role) => {
  test.each(VERBS.map(({ word, about, from }) => [word, about, from] as const))('%s', async (word, about, from) => {
    const fake = await crewed()
    const before = JSON.stringify([fake.charterIds(), fake.charter(QUINN).revision])
    const text = `${about === 'charter' ? `${QUINN} ` : ''}${word} ${REST[word] ?? ''}`.trim()
    const answer = read(await say(fake, USERS[role], text))
    const after = JSON.stringify([fake.charterIds(), fake.charter(QUINN).revision])
    if (mayAs(role, from)) {
      expect(answer).not.toContain(`“${word}” is for`)
      expect(before === after).toBe(!changes(role, word))
    } else {
      expect(answer).toContain(`“${word}” is for`)
      expect(after).toBe(before)
    }
  })

  test('help lists what they may, and nothing else', async () => {
    const fake = await crewed()
    const lines = read(await say(fake, USERS[role], 'help'))
    for (const { word, about, from } of VERBS) {
      const line = `*/crew ${about === 'charter' ? `${QUINN} ` : ''}${word}`
      expect(`${word} ${lines.includes(line)}`).toBe(`${word} ${mayAs(role, from)}`)
    }
  })

  test('the card shows what is for them', async () => {
    const fake = await crewed()
    const message = await say(fake, USERS[role], QUINN)
    const card = read(message)
    expect(labelsOf(message).includes('Change crew…')).toBe(mayAs(role, 'captain'))
    expect(card.includes('quinn.alder@example-guests.test')).toBe(mayAs(role, 'captain'))
    expect(card.includes('Oakes')).toBe(mayAs(role, 'crew'))
    expect(/ready\b/i.test(card)).toBe(mayAs(role, 'crew'))
  })

  test('a button that was not theirs does nothing', async () => {
    const fake = await crewed()
    await pressValue(fake, USERS[role], 'sure', `2|${QUINN} cancel`)
    expect(fake.charter(QUINN).cancelled).toBe(role === 'manager')
    if (role !== 'manager') {
      await pressValue(fake, USERS[role], 'undo_edit', `${QUINN}|2`)
      expect(fake.charter(QUINN).revision).toBe(role === 'captain' ? 3 : 2)
    }
  })
})
