// What is played: one charter's weekend, every tenth one with all that money, guests and the sail itself bring; or a large world of twenty charters in fourteen days.
import { LARGE_WORLD } from './large-world.ts'
import { SEASON } from './season.ts'
import { type Scene, WEEKEND } from './weekend.ts'

export type SceneName = 'weekend' | 'large'

/** One of so many. */
const SEASONS = 10

export function sceneOf(name: SceneName, seed: number): Scene {
  if (name === 'large') return LARGE_WORLD
  return seed % SEASONS === 0 ? SEASON : WEEKEND
}
