// What one can do with a charter now, by role: the most wanted as buttons, the rest in a menu.
import type { Charter } from '../domain/charter.ts'
import { type VerbWord, verbCalled } from '../domain/command/verbs.ts'
import { hasDeparted } from '../domain/departure.ts'
import { mayAs, type Role } from '../domain/role.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import type { Menu } from './slack-menu.ts'

interface MenuInput {
  readonly charter: Charter
  readonly viewer: Role
  readonly now: Date
}

/** Of the menu, in this order; what changes the charter ends with departure. */
const ENTRIES: readonly { readonly word: VerbWord; readonly label: string; readonly changes?: true }[] = [
  { word: 'why', label: 'Why this crew' },
  { word: 'history', label: 'History' },
  { word: 'check', label: 'Check calendar, page and mail' },
  { word: 'manifest', label: 'Manifest, cast off' },
  { word: 'pay', label: 'Payments and margin' },
  { word: 'undo', label: 'Undo the last change…', changes: true },
  { word: 'move', label: 'Name, day, times, contact…', changes: true },
  { word: 'cancel', label: 'Cancel the charter…', changes: true },
]

export function changeButtons(input: MenuInput): readonly Button[] {
  const { charter, viewer, now } = input
  if (!mayAs(viewer, 'captain') || charter.cancelled || hasDeparted(charter, now)) return []
  return [{ label: 'Change crew…', action: 'change_crew', value: buttonValue(charter.id) }]
}

export function charterMenu({ charter, viewer, now }: MenuInput): Menu | undefined {
  const isOver = hasDeparted(charter, now)
  const options = ENTRIES.filter(({ word, changes }) => isFor(viewer, word) && !(changes && isOver))
    .filter(({ word }) => !charter.cancelled || (word !== 'move' && word !== 'cancel'))
    .map(({ word, label }) => ({ label, value: buttonValue(charter.id, word) }))
  return options.length > 0 ? { label: 'More…', action: 'charter_menu', options } : undefined
}

function isFor(role: Role, word: VerbWord): boolean {
  return mayAs(role, verbCalled(word, 'charter')?.from ?? 'manager')
}
