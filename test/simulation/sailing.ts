// Money that is written down, and the boat that goes out and comes back.
import { HOUR } from '../fakes/clock.ts'
import { GENE, PRIYA, SAM } from '../fakes/jada.ts'
import type { Dice } from './chance.ts'
import { type Act, type Happening, type Sail, sometime } from './story.ts'

export const MONEY: readonly Happening[] = [
  { name: 'payments', chance: 0.4, acts: payments },
  {
    name: 'a payment voided',
    chance: 0.4,
    acts: ({ id, due, starts }, dice) => [
      {
        at: dice.between(due - 17 * HOUR, starts - 6 * HOUR),
        does: ({ people }) => people.type(PRIYA, `${id} pay void 1 because typed twice`),
      },
    ],
  },
]

export const AT_SEA: readonly Happening[] = [
  {
    name: 'cast off',
    chance: 0.3,
    acts: ({ id, starts }) => [
      {
        at: starts - 0.1 * HOUR,
        does: ({ people, fake }) => people.type(GENE, `${id} cast off`, () => fake.charter(id).revision),
      },
    ],
  },
  {
    name: 'back',
    chance: 0.8,
    acts: ({ id, ends }, dice) => [
      { at: ends + dice.between(-HOUR, 3 * HOUR), does: ({ people }) => people.type(GENE, `${id} back`) },
    ],
  },
]

function payments(sail: Sail, dice: Dice): readonly Act[] {
  const { id, looked, starts } = sail
  const said = [`${id} pay price 1200`, ...[100, 101, 102].map((amount) => `${id} pay ${amount} card`)]
  return said.map((text, nth) => {
    const who = nth === 0 ? SAM : dice.pick([SAM, PRIYA])
    return { at: sometime(sail, dice, looked, starts - 7 * HOUR), does: ({ people }) => people.type(who, text) }
  })
}
