// What one story holds: its charters with their main job, and of all that may happen besides what the seed draws.
import { MINUTE } from '../fakes/clock.ts'
import type { FakeWorldOptions } from '../fakes/world.ts'
import type { Dice } from './chance.ts'
import type { Weekend } from './weekend.ts'

/** A charter as people speak of it, and when it is about it: moments of virtual time, in milliseconds. */
export interface Sail {
  readonly id: string
  readonly entryId: string
  readonly name: string
  /** `5/30` */
  readonly day: string
  readonly mailed: number
  /** A manager looks at the card of that mail. */
  readonly looked: number
  /** Its boarding mail, as long as nobody moves it. */
  readonly due: number
  /** When much happens at once. */
  readonly rush: number
  readonly starts: number
  readonly ends: number
}

export interface Act {
  readonly at: number
  readonly does: (weekend: Weekend) => unknown
}

/** Something that people, guests or the world may do beside the main job. */
export interface Happening {
  readonly name: string
  /** How likely a full story holds it, 0 to 1; with `isOwn` any. */
  readonly chance: number
  readonly isOwn?: boolean
  /** Nothing: others ask whether it is held. */
  readonly acts?: (sail: Sail, dice: Dice) => readonly Act[]
}

export interface Scene {
  readonly entries?: FakeWorldOptions['entries']
  readonly sails: (dice: Dice) => readonly Sail[]
  /** What happens in every story. */
  readonly main: (sail: Sail, held: Held) => readonly Act[]
  readonly ofCharters: readonly Happening[]
  readonly ofWorld: readonly Happening[]
  /** Names of what is never left out. */
  readonly always?: readonly string[]
  /** So many windows of trouble at most; none: it is all trouble. */
  readonly windows: number
  /** When the story ends. */
  readonly over: (sails: readonly Sail[], held: readonly Held[]) => number
}

/** Names of happenings. */
export type Held = ReadonlySet<string>

export interface Story {
  readonly sails: readonly Sail[]
  /** Of each charter, in the order of `sails`, with what its world holds. */
  readonly held: readonly Held[]
  readonly acts: readonly Act[]
  readonly over: number
}

/** Most stories hold a little, some much: what meets has room to go wrong, and all meets some time. */
const FULLNESS = [0, 0, 0.2, 0.4] as const

const ALONE = 0.4
const NEAR = [-0.2 * MINUTE, 6 * MINUTE] as const

export function drawStory(scene: Scene, all: Dice): Story {
  const sails = scene.sails(all.apart('sails'))
  const charters = sails.map((sail) => {
    const dice = all.apart(sail.id)
    const happenings = drawn(scene.ofCharters, scene, dice)
    const held = names(happenings)
    return { held, acts: [...scene.main(sail, held), ...actsOf(happenings, sail, dice)] }
  })
  const last = sails.toSorted((a, b) => a.ends - b.ends).at(-1)
  const turns = all.apart('turns')
  const ofWorld = last ? drawn(scene.ofWorld, scene, turns) : []
  const held = charters.map((charter) => new Set([...charter.held, ...names(ofWorld)]))
  const acts = [...charters.flatMap((charter) => charter.acts), ...(last ? actsOf(ofWorld, last, turns) : [])]
  return { sails, held, acts, over: scene.over(sails, held) }
}

/** Between these, and often just when something else is going on: what is far apart can't meet. */
export function sometime({ mailed, looked, rush, due }: Sail, dice: Dice, from: number, to: number): number {
  if (dice.happens(ALONE)) return dice.between(from, to)
  const moment = dice.pick([mailed, looked, rush, rush, due]) + dice.between(...NEAR)
  return moment < from || to < moment ? dice.between(from, to) : moment
}

function drawn(from: readonly Happening[], { always = [] }: Scene, dice: Dice): readonly Happening[] {
  const full = dice.pick(FULLNESS)
  return from.filter(({ name, chance, isOwn }) => dice.happens(isOwn ? chance : chance * full) || always.includes(name))
}

function actsOf(held: readonly Happening[], sail: Sail, dice: Dice): readonly Act[] {
  return held.flatMap(({ acts, name }) => acts?.(sail, dice.apart(name)) ?? [])
}

function names(held: readonly Happening[]): Held {
  return new Set(held.map(({ name }) => name))
}
