// What each part of an operator's world is made from.
import type { Config, OperatorConfig } from '../config.ts'
import type { World } from '../ports.ts'

export interface Making extends Pick<World, 'clock' | 'log' | 'alarm' | 'ids'> {
  readonly aws: Config['aws']
  readonly config: OperatorConfig
  /** Names this process among those that deliver; undefined: it leaves what is owed to them. */
  readonly owner: string | undefined
}

/** One part of a world: the roles that it plays. */
export type Part<K extends keyof World> = (making: Making) => Pick<World, K>
