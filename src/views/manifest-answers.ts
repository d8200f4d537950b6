// What a captain reads who asks for the manifest, casts off, or says that they are back.
import type { Charter } from '../domain/charter.ts'
import { captainOf } from '../domain/charter-facts.ts'
import { type Gaps, gapsOf } from '../domain/manifest/draw-up.ts'
import { aboardCount, type Manifest } from '../domain/manifest/manifest.ts'
import type { Operator } from '../domain/operator.ts'
import { type CastOffOutcome, type EndOutcome, isOut, type Voyage } from '../domain/voyage.ts'
import { gapSentences } from './manifest-words.ts'
import { notNow, said } from './order-answers.ts'
import { counted } from './plain-text.ts'
import { heading, lines, message, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue, commandValue, sureValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'
import { voyageSentence } from './voyage-words.ts'

export interface ManifestAnswer {
  readonly operator: Operator
  readonly charter: Charter
  readonly manifest: Manifest
  /** Of the signed link. */
  readonly address: string
  /** Whether there is anybody ashore to write to. */
  readonly mayCastOff: boolean
}

export function manifestAnswer({ operator, charter, manifest, address, mayCastOff }: ManifestAnswer): SlackMessage {
  const title = `Manifest: ${charter.name} · ${timeWindow(charter)}`
  const { voyage } = charter
  const open: Button = { label: 'Open to print', action: 'open_page', url: address }
  const castOff: Button = {
    label: 'Cast off',
    action: 'run',
    value: commandValue(`${charter.id} cast off`),
    style: 'primary',
    confirm: {
      title: 'Cast off?',
      text: 'The manifest is frozen as it is now and mailed to whoever watches ashore. The return clock starts.',
      yes: 'Cast off',
      no: 'Not yet',
    },
  }
  const offers = mayCastOff && !isOut(voyage) && voyage?.over?.kind !== 'back'
  return message(md`${title}`, [
    heading(title),
    lines(
      md`*Aboard by this list*  ${aboardCount(manifest)}: ${aboardCount({ ...manifest, guests: [] })} crew, ${counted(manifest.guests.length, 'guest')}`,
      ...gapSentences(gapsOf(manifest)).map((gap) => md`• ${gap}`),
      ...(voyage ? [md`${voyageSentence(charter, voyage, operator)}`] : []),
    ),
    { kind: 'actions', buttons: [open, ...(offers ? [castOff] : [])] },
    small(md`The link is yours, and good for twelve hours. It shows phone numbers: don’t pass it on.`),
  ])
}

export function castOffAnswer(
  charter: Charter,
  outcome: CastOffOutcome,
  { operator, now }: { readonly operator: Operator; readonly now: Date },
): SlackMessage {
  switch (outcome.kind) {
    case 'cast-off': {
      const { ashore } = outcome.voyage
      const mail =
        ashore.length > 0 ? `It is mailed to ${ashore.join(', ')}.` : 'Nobody ashore is set, so no mail leaves.'
      return said(charter, `${voyageSentence(charter, outcome.voyage, operator)} The manifest is frozen. ${mail}`)
    }
    case 'already-out':
      return said(charter, `${outcome.voyage.by} was first. ${voyageSentence(charter, outcome.voyage, operator)}`)
    case 'gaps':
      return gapsAnswer(charter, outcome.gaps)
    case 'cancelled':
      return said(charter, `${charter.name} is cancelled. Take that back first: /crew ${charter.id} undo`)
    case 'no-times':
      return said(
        charter,
        `${charter.name} has no times, so nobody could tell when it is late. Set them first: /crew ${charter.id} move <date> <time>`,
      )
    case 'too-early':
      return said(
        charter,
        `${charter.name} sails ${timeWindow(charter)}, and now it is ${moment(now, operator.timeZone)}. Cast off within six hours of boarding.`,
      )
    case 'ended':
      return said(charter, `${charter.name} has ended: ${timeWindow(charter)}. If it sails later, move it first.`)
  }
}

function gapsAnswer(charter: Charter, gaps: Gaps): SlackMessage {
  const sure: Button = {
    label: 'Cast off anyway',
    action: 'sure',
    value: sureValue(charter.revision, `${charter.id} cast off`),
    style: 'primary',
  }
  const waivers: Button = { label: 'Waivers', action: 'run', value: commandValue(`${charter.id} waivers`) }
  return message(md`${charter.name} has not cast off: look at this first`, [
    lines(
      md`*${charter.name}* has not cast off yet. Look at this first:`,
      ...gapSentences(gaps).map((gap) => md`• ${gap}`),
    ),
    { kind: 'actions', buttons: [sure, waivers, notNow(charter)] },
  ])
}

/** Said of the wrong boat it would silence the alarm for those who are out. */
export function backQuestion(charter: Charter, voyage: Voyage, operator: Operator): SlackMessage {
  const captain = captainOf(charter)?.name
  const back: Button = {
    label: 'They are back',
    action: 'voyage_back',
    value: buttonValue(charter.id, voyage.nth),
    style: 'primary',
  }
  const whose = captain ? `You are not its captain, ${captain} is` : 'It has no captain who could say so'
  const asked = md`Is ${operator.boat} back with ${charter.name}? ${whose}: once you say yes, nobody is alarmed any more.`
  return message(asked, [
    lines(asked, md`${voyageSentence(charter, voyage, operator)}`),
    { kind: 'actions', buttons: [back, notNow(charter)] },
  ])
}

export function endAnswer(charter: Charter, outcome: EndOutcome, operator: Operator): SlackMessage {
  if (outcome.kind === 'not-out')
    return said(charter, `${charter.name} is not out, as far as anybody has said. Nothing was changed.`)
  const words = voyageSentence(charter, outcome.voyage, operator)
  if (outcome.kind === 'ended') return said(charter, `${words} The return clock has stopped.`)
  return said(charter, `${outcome.over.by} was first. ${words}`)
}
