// Pays what a charter owes, and keeps the card of its last decision telling how far that is.
import { oweBoardingWord } from '../domain/boarding-word.ts'
import { oweStaleCard } from '../domain/card-state.ts'
import type { Charter } from '../domain/charter.ts'
import { planGuestMails } from '../domain/guest-mails.ts'
import type { Owed } from '../domain/owed.ts'
import { planPostSail } from '../domain/post-sail.ts'
import { planReturn } from '../domain/return-clock.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import { type Carrier, DONE, type Hand, type Paid } from './carrier.ts'
import { deliver } from './deliver.ts'
import { askHours } from './effects/ask-hours.ts'
import { askPerson } from './effects/ask-person.ts'
import { checkConflicts } from './effects/check-conflicts.ts'
import { climbLadder, sayUncovered } from './effects/climb-ladder.ts'
import { drawCard } from './effects/draw-card.ts'
import { keepEvidence } from './effects/keep-evidence.ts'
import { keepManifests } from './effects/keep-manifest.ts'
import { projectAssignments, registerAlias, writeHistory } from './effects/keep-records.ts'
import { leadToPage } from './effects/lead-to-page.ts'
import { mailAshore } from './effects/mail-ashore.ts'
import { notifyCrew } from './effects/notify-crew.ts'
import { patchCalendar } from './effects/patch-calendar.ts'
import { postNews } from './effects/post-news.ts'
import { postSummary } from './effects/post-summary.ts'
import { publishPage } from './effects/publish-page.ts'
import { remindCrew } from './effects/remind-crew.ts'
import { sendBoarding } from './effects/send-boarding.ts'
import { sendGuestMail } from './effects/send-guest-mail.ts'
import { sendPartyLink } from './effects/send-party-link.ts'
import { sendWaiverCopy } from './effects/send-waiver-copy.ts'
import { tellVerdict } from './effects/tell-verdict.ts'
import { clearAlarms, soundAlarm, tellVoyage } from './effects/watch-voyage.ts'
import { noteTimeOff } from './note-time-off.ts'

export function deliverCharter(world: World, changed: Changed<Charter, unknown>): Promise<Charter> {
  return deliver(world, CHARTERS, changed)
}

export const CHARTERS: Carrier<Charter> = {
  name: 'charters',
  ledger: (world) => world.charters,
  pay,
  after: (charter, business, operator) => {
    const watched = planReturn(charter, operator, business)
    const planned = planPostSail(planGuestMails(watched, operator, business), business)
    return oweBoardingWord(oweStaleCard(planned, business.toISOString()), business)
  },
}

async function pay(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  switch (debt.kind) {
    case 'alias':
      return registerAlias(world, charter, debt)
    case 'history':
      return writeHistory(world, charter)
    case 'assignments':
      return projectAssignments(world, charter)
    case 'calendar':
      return patchCalendar(world, charter, debt)
    case 'page':
    case 'post-sail':
      return publishPage(world, charter, debt)
    case 'conflicts':
      return checkConflicts(world, charter)
    case 'summary':
      return postSummary(world, charter, hand)
    case 'notice':
      return notifyCrew(world, charter, debt, hand)
    case 'reminder':
      return remindCrew(world, charter, debt, hand)
    case 'hours':
      return askHours(world, charter, debt, hand)
    case 'cover':
      return climbLadder(world, charter, debt)
    case 'ask':
      return askPerson(world, charter, debt, hand)
    case 'uncovered':
      return sayUncovered(world, charter, debt, hand)
    case 'absence':
      return noteTimeOff(world, charter, debt)
    case 'boarding':
      return sendBoarding(world, charter, debt, hand)
    case 'guest-mail':
      return sendGuestMail(world, charter, debt, hand)
    case 'news':
      return postNews(world, charter, debt, hand)
    case 'verdict':
      return tellVerdict(world, charter, debt, hand)
    case 'redirect':
      return leadToPage(world, charter, debt)
    case 'evidence':
      return keepEvidence(world, charter, debt)
    case 'copy':
      return sendWaiverCopy(world, charter, debt, hand)
    case 'party-link':
      return sendPartyLink(world, charter, debt, hand)
    case 'manifest':
      return keepManifests(world, charter)
    case 'voyage':
      return tellVoyage(world, charter, hand)
    case 'ashore':
      return mailAshore(world, charter, debt, hand)
    case 'overdue':
      return soundAlarm(world, charter, debt, hand)
    case 'all-clear':
      return clearAlarms(world, charter)
    case 'card':
      return drawCard(world, charter, debt, hand)
    default:
      return DONE
  }
}
