// Every guard that `npm run mutations` takes out.
import { DECIDING } from './deciding.ts'
import { DELIVERING } from './delivering.ts'
import type { Guard } from './guard.ts'
import { GUARDING_CALENDARS } from './guarding-calendars.ts'
import { GUARDING_DOORS } from './guarding-doors.ts'
import { GUARDING_GUESTS } from './guarding-guests.ts'
import { GUARDING_MAILS } from './guarding-mails.ts'
import { GUARDING_SLACK } from './guarding-slack.ts'
import { GUARDING_SURFACES } from './guarding-surfaces.ts'

export const GUARDS: readonly Guard[] = [
  ...DECIDING,
  ...DELIVERING,
  ...GUARDING_MAILS,
  ...GUARDING_SURFACES,
  ...GUARDING_DOORS,
  ...GUARDING_SLACK,
  ...GUARDING_CALENDARS,
  ...GUARDING_GUESTS,
]
