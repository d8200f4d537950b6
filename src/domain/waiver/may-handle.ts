// Who may see and settle waivers: managers, and those who can be captain.
import { isManager, type Person } from '../person.ts'

export function mayHandleWaivers(person: Person | undefined): boolean {
  return isManager(person) || (person?.seats.includes('captain') ?? false)
}
