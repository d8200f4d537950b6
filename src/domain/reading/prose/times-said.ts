// Boarding and sailing times in running text: "they board at 2:30, paid hours 3-7", "3:30 instead of 4:30, still 3 hrs".
import { boarding, hours } from '../fact-lines.ts'
import { ask, change, type Found, joined } from '../rule.ts'
import { hoursMeant, timesMeant } from '../said-hours.ts'
import { core, type Scene, type SegmentRule } from './scene.ts'
import { partsOf } from './segments.ts'
import type { Token } from './tokens.ts'

const DROPPED = 'CDtvwhJYI~Mjqy'

export const timesSaid: SegmentRule = (segment, scene) => {
  if (partsOf(segment).includes('P')) return undefined
  const tokens = core(segment, DROPPED)
  const parts = partsOf(tokens).replaceAll('N', 'T')
  const [range] = tokens.filter(({ part }) => part === 'R')
  const times = tokens.filter(({ part }) => part === 'T' || part === 'N')
  const [first, second] = times
  if (/^BT(?:[nL]T)?$|^TB$/.test(parts) && first) return boarded(first, scene)
  if (/^BTH?R$/.test(parts) && first && range)
    return joined([boarded(first, scene), ranged(range.text, scene)].flatMap((found) => found ?? []))
  if (/^H*RU?$/.test(parts) && range && isOfHours(segment)) return ranged(range.text, scene)
  if (/^R[nL]R$/.test(parts)) return changedRange(tokens, scene)
  if (/^H+TTU?$/.test(parts) && first && second) return ranged(`${first.text}-${second.text}`, scene)
  if (
    /^TTU?$/.test(parts) &&
    first &&
    second &&
    partsOf(segment).includes('tT') &&
    /(?:from|de|between)/i.test(segment.find(({ part }) => part === 't')?.text ?? '')
  )
    return ranged(`${first.text}-${second.text}`, scene)
  if (/^b?TLT$|^[bH]TnT$/.test(parts) && first && second) return changed(first, second, scene)
  if (/^bT$/.test(parts) && first?.part === 'T') return one('start', first, scene)
  if (/^fT$/.test(parts) && first?.part === 'T') return one('end', first, scene)
  if (/^bTfT$/.test(parts) && first && second) return ranged(`${first.text}-${second.text}`, scene)
  if (
    /^T$/.test(parts) &&
    first?.part === 'T' &&
    /M[^T]*t[^T]*T/.test(partsOf(segment)) &&
    !partsOf(segment).includes('D')
  )
    return one('start', first, scene)
  return undefined
}

/** "Still 3 hrs": the end that a new start just before it leaves. */
export const lengthSaid: SegmentRule = (segment, scene) => {
  const tokens = core(segment, `${DROPPED}Hw`)
  const parts = partsOf(tokens)
  const said = /^NU$/.test(parts) ? Number(tokens[0]?.text) * 60 : /^d$/.test(parts) ? lengthOf(scene) : undefined
  const last = scene.before.changes.at(-1)
  if (!said || said > 720) return undefined
  if (last?.kind !== 'time' || !last.start || last.end) return said === lengthOf(scene) ? joined([]) : undefined
  const end = clock(minutes(last.start) + said)
  return end === undefined ? undefined : change({ kind: 'time', start: last.start, end, evidence: scene.evidence })
}

/** "An hour earlier", with nothing else said: asked, with the hours that it would come to. */
export const shifted: SegmentRule = (segment, scene) => {
  const parts = partsOf(core(segment, `${DROPPED}H`))
  const { charter, sentence, evidence } = scene
  const word = segment.find(({ part }) => part === '<')?.text.toLowerCase() ?? ''
  if (parts !== '<' || /[TR]/.test(partsOf(sentence)) || !charter?.start || !charter.end) return undefined
  const by = (/half|30/.test(word) ? 30 : 60) * (word.includes('earlier') ? -1 : 1)
  const [start, end] = [charter.start, charter.end].map((time) => clock(minutes(time) + by))
  if (!start || !end) return undefined
  const text = `The mail says "${word}": is that ${start} to ${end}?`
  return ask({ about: 'time', candidates: [`${start}-${end}`], evidence, text })
}

/** A bare range beside a charter or a label; "5-6 people" is something else. */
function isOfHours(segment: readonly Token[]): boolean {
  return !segment.some(({ part }) => 'GSOP.u'.includes(part))
}

function ranged(text: string, scene: Scene): Found | undefined {
  return hours(text.replace(/[.]$/, ''), scene.evidence, scene)
}

function changedRange(tokens: readonly Token[], scene: Scene): Found | undefined {
  const [now, was] = tokens.filter(({ part }) => part === 'R').map(({ text }) => hoursMeant(text))
  const { charter, evidence } = scene
  const isBooked = was?.some(({ start, end }) => start === charter?.start && end === charter?.end)
  const length = minutes(charter?.end ?? '') - minutes(charter?.start ?? '')
  const fitting = now?.filter(({ start }) => Math.abs(minutes(start) - minutes(charter?.start ?? '')) < 6 * 60) ?? []
  const [only] = fitting
  if (!isBooked || !only || fitting.length > 1 || !(length > 0)) return undefined
  return change({ kind: 'time', ...only, evidence })
}

function boarded(token: Token, scene: Scene): Found | undefined {
  const { charter, before } = scene
  const retimed = before.changes.findLast((one) => one.kind === 'time')
  const start = (retimed?.kind === 'time' ? retimed.start : undefined) ?? rangeBeside(scene) ?? charter?.start
  return boarding(
    written(token.text),
    scene.evidence,
    { book: scene.book, charter: charter && { ...charter, start } },
    start,
  )
}

/** The start of hours that the same sentence says after the boarding time, where they are the book's or have one meaning. */
function rangeBeside({ sentence, charter }: Scene): string | undefined {
  const range = sentence.find(({ part }) => part === 'R')
  const meant = range ? hoursMeant(range.text) : []
  const booked = meant.find(({ start, end }) => start === charter?.start && end === charter?.end)
  return (booked ?? (meant.length === 1 ? meant[0] : undefined))?.start
}

/** A new time for one of the book's: the old one says which, and which half of the day. */
function changed(now: Token, was: Token, { charter, evidence, sentence }: Scene): Found | undefined {
  const old = timesMeant(written(was.text))
  const which = (['start', 'end', 'boards'] as const).filter(
    (key) => charter?.[key] !== undefined && old.includes(charter[key] ?? ''),
  )
  const [key] = sentence.some(({ part }) => part === 'f') ? which.filter((one) => one === 'end') : which
  const booked = key && charter?.[key]
  if (!key || !booked || which.length > 1) return undefined
  const fitting = timesMeant(written(now.text)).filter((time) => Math.abs(minutes(time) - minutes(booked)) < 6 * 60)
  const [time] = fitting
  if (!time || fitting.length > 1) return undefined
  return change({ kind: 'time', [key]: time, evidence })
}

function one(key: 'start' | 'end', token: Token, { charter, evidence }: Scene): Found | undefined {
  const meant = timesMeant(written(token.text))
  const [time] = meant
  if (meant.length === 1 && time) return change({ kind: 'time', [key]: time, evidence })
  const booked = charter?.[key]
  if (booked && meant.includes(booked)) return change({ kind: 'time', [key]: booked, evidence })
  if (key !== 'start' || !charter?.start || !charter.end || meant.length === 0) return undefined
  const length = minutes(charter.end) - minutes(charter.start)
  const candidates = meant.flatMap((start) => {
    const end = clock(minutes(start) + length)
    return end ? [`${start}-${end}`] : []
  })
  return ask({
    about: 'time',
    candidates,
    evidence,
    text: `The mail says ${token.text}, without am or pm. Which is meant?`,
  })
}

/** `230` and `1430` are times where a time has to stand. */
function written(text: string): string {
  const [, hour, minute] = /^(\d{1,2})(\d\d)$/.exec(text) ?? []
  return hour && minute && Number(minute) < 60 ? `${hour}:${minute}` : text.replace(/\.$/, '')
}

function lengthOf({ charter }: Scene): number | undefined {
  const length = minutes(charter?.end ?? '') - minutes(charter?.start ?? '')
  return length > 0 ? length : undefined
}

function minutes(time: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** `HH:MM`, undefined past midnight. */
function clock(of: number): string | undefined {
  if (!(of >= 0 && of < 24 * 60)) return undefined
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
}
