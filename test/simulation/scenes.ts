// What is played: one charter's weekend, or a large world of twenty charters in fourteen days.
import { LARGE_WORLD } from './large-world.ts'
import { type Scene, WEEKEND } from './weekend.ts'

export type SceneName = 'weekend' | 'large'

export const SCENES: Readonly<Record<SceneName, Scene>> = { weekend: WEEKEND, large: LARGE_WORLD }
