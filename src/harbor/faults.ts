// Faults on demand: the next so many requests of one service go wrong in the way that was asked for.
import type { Service } from './log.ts'

export const FAULT_KINDS = [
  'reset',
  'accepted-then-reset',
  '500',
  '429',
  'slow',
  '403',
  'expired',
  'cut',
  'stall',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

export interface Fault {
  /** `*` is every service. */
  readonly service: Service | '*'
  readonly kind: FaultKind
  /** How many requests it still strikes. */
  readonly times: number
  /** Only requests of this operation, where given. */
  readonly operation?: string
  /** Milliseconds of delay, for `slow`. */
  readonly delay?: number
}

export interface Faults {
  readonly plant: (fault: Fault) => void
  /** The fault that strikes this request, which is then used up by one. */
  readonly strike: (service: Service, operation: string) => Fault | undefined
  readonly pending: () => readonly Fault[]
  readonly lift: (which: (fault: Fault) => boolean) => void
  readonly clear: () => void
}

export function faults(): Faults {
  let planted: Fault[] = []

  return {
    plant: (fault) => {
      planted.push(fault)
    },
    strike(service, operation) {
      const struck = planted.find((fault) => strikes(fault, service, operation))
      if (!struck) return undefined
      planted = planted.map((fault) => (fault === struck ? { ...fault, times: fault.times - 1 } : fault))
      planted = planted.filter(({ times }) => times > 0)
      return struck
    },
    pending: () => planted,
    lift: (which) => {
      planted = planted.filter((fault) => !which(fault))
    },
    clear: () => {
      planted = []
    },
  }
}

function strikes(fault: Fault, service: Service, operation: string): boolean {
  return (fault.service === '*' || fault.service === service) && (!fault.operation || fault.operation === operation)
}
