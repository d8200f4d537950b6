// What is played: one charter's weekend, or a large world of twenty charters in fourteen days.
import { LARGE_WORLD } from './large-world.ts'
import type { Scene } from './story.ts'
import { WEEKEND } from './weekend.ts'

export type SceneName = 'weekend' | 'large'

export function sceneOf(name: SceneName): Scene {
  return name === 'large' ? LARGE_WORLD : WEEKEND
}
