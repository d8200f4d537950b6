// The guests' site as served: the distribution, its routes, what it lets browsers keep, and its headers.

import { type Check, type Exam, type Finding, found } from './exam.ts'
import { again } from './mending.ts'
import type { Answer } from './sights.ts'

export const SITE_CHECKS: readonly Check[] = [
  noDistribution,
  pageNotServed,
  pageKept,
  noteKept,
  routes,
  securityHeaders,
]

/** By header: what it has to say. */
const SECURITY: Readonly<Record<string, RegExp>> = {
  'strict-transport-security': /max-age=\d{7,}/,
  'x-content-type-options': /^nosniff$/i,
  'content-security-policy': /frame-ancestors/,
  'referrer-policy': /./,
}
const CONSOLE = (id: string) => `AWS console → CloudFront → ${id}`

export function noDistribution({ seen: { distribution }, setup }: Exam) {
  return found(isOff(distribution), {
    id: 'cdn-distribution',
    area: 'site',
    what: `The distribution ${setup.distributionId} ${distribution?.there ? 'is switched off' : 'does not exist'}.`,
    follows: 'Guests see no page, and no boarding mail leaves.',
    mend: distribution?.there
      ? `${CONSOLE(setup.distributionId)} → Enable.`
      : `Set DISTRIBUTION_ID to the right one (\`aws cloudfront list-distributions\`), and ${again({ setup })}.`,
  })
}

export function pageNotServed({ seen: { site, distribution }, operator, setup }: Exam) {
  const page = site?.page
  return found(page !== undefined && page.status !== 200 && !isOff(distribution), {
    id: 'cdn-page',
    area: 'site',
    what: `${operator.guestSite} answers ${page?.status === 0 ? 'nothing' : page?.status} for a page that was put.`,
    follows: 'Guests see no page, and no boarding mail leaves.',
    mend: `${CONSOLE(setup.distributionId)} → Origins: ${setup.pagesBucket} with origin access control, and let the bucket's policy allow cloudfront.amazonaws.com s3:GetObject; or \`npx crew deploy\`.`,
  })
}

/** Browsers may keep a page for minutes, never so long that a change is not seen. */
export function pageKept({ seen: { site }, setup }: Exam) {
  const caching = site?.page?.status === 200 ? site.page.headers['cache-control'] : 'max-age=60'
  const age = Number(/(?:^|[\s,])max-age=(\d+)/.exec(caching ?? '')?.[1] ?? Number.NaN)
  return found(!(age <= 300), {
    id: 'cdn-page-caching',
    area: 'site',
    what: caching
      ? `Guest pages are served with “${caching}”: browsers keep them for ${Math.round(age / 60) || 'unknown'} minutes.`
      : 'Guest pages are served without a word on how long they may be kept.',
    follows: 'Guests see a changed time or captain late.',
    mend: `${CONSOLE(setup.distributionId)} → Behaviors → Default: remove a response-headers policy that sets Cache-Control, then \`npx crew publish --all\`.`,
  })
}

export function noteKept({ seen: { site }, setup }: Exam) {
  const note = site?.note
  const kept = note?.status === 200 && (!/no-store|no-cache/.test(note.headers['cache-control'] ?? '') || isHit(note))
  return found(kept, {
    id: 'cdn-note-kept',
    area: 'site',
    what: 'The answer to which revision counts is kept on its way.',
    follows: 'An open guest page does not notice that it is stale.',
    mend: `${CONSOLE(setup.distributionId)} → Behaviors → \`/boarding/*\`: cache policy “CachingDisabled”, and no response headers policy that sets Cache-Control; or \`npx crew deploy\`.`,
  })
}

/** While the app can't be reached at all, that says it. */
export function routes({ seen: { site, app, distribution }, setup }: Exam): readonly Finding[] {
  if ((app && app.status !== 200) || isOff(distribution)) return []
  return Object.entries(site?.routes ?? {})
    .filter(([, answer]) => !isOurs(answer))
    .map(([path, { status }]) => {
      const [, area = ''] = path.split('/')
      return {
        id: `cdn-route-${area}`,
        area: 'site',
        what: `${path} on the guests' site answers ${status}: it does not lead to the program.`,
        follows: ROUTES[area] ?? 'What stands there is not found.',
        mend: `${CONSOLE(setup.distributionId)} → Behaviors: \`/${area}${area === 'submit' ? '' : '/*'}\` to the origin APP_HOST, all methods, cache policy “CachingDisabled”, origin request policy “AllViewerExceptHostHeader”; or \`npx crew deploy\`.`,
      }
    })
}

export function securityHeaders({ seen: { site }, setup }: Exam) {
  const page = site?.page
  const missing = Object.entries(SECURITY)
    .filter(([name, says]) => !says.test(page?.headers[name] ?? ''))
    .map(([name]) => name)
  return found(page?.status === 200 && missing.length > 0, {
    id: 'cdn-headers',
    area: 'site',
    what: `Guest pages are served without a good ${missing.join(', ')}.`,
    follows: 'A page of somebody else could frame them, or a browser be led astray.',
    mend: `${CONSOLE(setup.distributionId)} → Behaviors → Default → Response headers policy: “SecurityHeadersPolicy”, with a content security policy; or \`npx crew deploy\`.`,
  })
}

const ROUTES: Readonly<Record<string, string>> = {
  waiver: 'Guests can’t sign their waivers.',
  submit: 'Waivers can’t be sent in.',
  photos: 'Guests can’t upload photos.',
  boarding: 'An open guest page does not notice that it is stale.',
}

/** The program's own refusals are problems in JSON; a bucket's are XML. */
function isOurs({ status, headers }: Answer): boolean {
  return status === 200 || (headers['content-type'] ?? '').startsWith('application/problem+json')
}

function isOff(distribution: Exam['seen']['distribution']): boolean {
  return distribution !== undefined && !(distribution.there && distribution.enabled)
}

function isHit({ headers }: Answer): boolean {
  return /^hit/i.test(headers['x-cache'] ?? '')
}
