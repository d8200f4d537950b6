// What has to hold after every single step, whatever went wrong before.
import { boardingFacts } from '../../src/domain/boarding.ts'
import { captainOf, factsOf } from '../../src/domain/charter-facts.ts'
import type { FakeWorld, SentMail } from '../fakes/world.ts'
import type { Violation } from './stage.ts'

/** Each says something else than the one before. */
const OF_CHANGES: ReadonlySet<string> = new Set(['notice', 'boarding'])

export interface Watch {
  readonly step: () => void
  /** A person typed this into an entry; it stands there from now on. */
  readonly typed: (entryId: string, text: string) => void
}

export interface Watched {
  readonly fake: FakeWorld
  /** Crew whom only a rejected mail has named. */
  readonly rejected: string
  readonly found: (violation: Violation) => void
}

export function watch({ fake, rejected, found }: Watched): Watch {
  const { sent, site, slack, google } = fake
  const pages = new Map<string, number>()
  const blocks = new Map<string, number>()
  const keys = new Set<string>()
  const lastTo = new Map<string, string>()
  const texts: { readonly entryId: string; readonly text: string }[] = []
  let [mails, puts, posts, changes] = [0, 0, 0, 0]

  return {
    step() {
      for (; mails < sent.length; mails += 1) mailLeft(sent[mails] as SentMail)
      for (; puts < site.put.length; puts += 1) pageWritten(site.put[puts])
      for (; posts < slack.length; posts += 1) once('posted', slack[posts]?.key ?? '')
      if (changes === google.changes) return
      changes = google.changes
      for (const { entryId, text } of texts) typedStays(entryId, text)
      for (const [id, { entry }] of google.entries) blockWritten(id, entry.description)
    },
    typed: (entryId, text) => void texts.push({ entryId, text }),
  }

  function mailLeft(mail: SentMail): void {
    once('sent', mail.key)
    const [, kind = ''] = mail.key.split('/')
    const thread = `${mail.charterId} ${kind} ${mail.to}`
    if (OF_CHANGES.has(kind) && lastTo.get(thread) === mail.text)
      found({ flaw: 'doubled', what: `the same words were sent twice: ${mail.key}` })
    lastTo.set(thread, mail.text)
    const problem = unapproved(fake, mail, rejected)
    if (problem) found({ flaw: 'broken', what: `${mail.key}: ${problem}` })
  }

  function once(what: string, key: string): void {
    const name = `${what} ${key}`
    if (keys.has(name)) found({ flaw: 'doubled', what: `${name}, twice` })
    keys.add(name)
  }

  function pageWritten(put: (typeof site.put)[number] | undefined): void {
    if (!put) return
    const before = pages.get(put.path) ?? 0
    if (put.revision < before) found({ flaw: 'broken', what: `${put.path} went from ${before} to ${put.revision}` })
    pages.set(put.path, Math.max(before, put.revision))
  }

  function typedStays(entryId: string, text: string): void {
    const entry = google.entries.get(entryId)?.entry
    if (!entry?.description.includes(text)) found({ flaw: 'lost', what: `what was typed into ${entryId}: ${text}` })
  }

  function blockWritten(id: string, description: string): void {
    const revision = Number(/end \(revision (\d+)\)/.exec(description)?.[1] ?? 0)
    const before = blocks.get(id) ?? 0
    if (revision < before) found({ flaw: 'broken', what: `the lines of ${id} went from ${before} to ${revision}` })
    blocks.set(id, Math.max(before, revision))
  }
}

/** Why this mail should not have left; undefined: it says what somebody who may approve has approved. */
function unapproved(fake: FakeWorld, { key, charterId, text, to }: SentMail, rejected: string): string | undefined {
  if (text.includes(rejected)) return 'it names whom only a rejected mail has named'
  const charter = fake.charter(charterId)
  const entries = [...fake.history(charterId), ...charter.untold]
  const [, kind, , third = ''] = key.split('/')
  const crew = [...fake.records.people.values()].find(({ emails }) => emails.includes(to))
  if (crew && !entries.some(({ after }) => after.seats.some((seat) => seat.crew === crew.id)))
    return `${crew.name} never had a seat`
  if (kind === 'notice' && !entries.some(({ revision }) => revision === Number(third)))
    return 'nobody has made that revision'
  if (kind !== 'boarding') return undefined
  const said = entries.some(({ after }) => boardingFacts(after) === third && captainOf(factsOf(after)))
  return said ? undefined : 'nobody has approved what it says'
}
