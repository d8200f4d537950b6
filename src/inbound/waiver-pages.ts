// What guests open: the form, what their link shows, the QR code for the dock, and the form's scripts.
import type { Context } from 'hono'
import { localDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { waiverAddress } from '../views/addresses.ts'
import { partyView, partyWords } from '../views/party-view.ts'
import { deadLink, dockPage, partyForm, strangersForm, type WaiverPage } from '../views/waiver-form.ts'
import { openParty } from '../workflows/party-link.ts'
import { problem } from './problem.ts'
import { refusalOf } from './waiver-answers.ts'

export const NO_STORE = { 'cache-control': 'no-store' }
const NO_SNIFF = { 'x-content-type-options': 'nosniff' }
const PAGE = {
  ...NO_STORE,
  ...NO_SNIFF,
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}

export async function formOf(world: World, context: Context): Promise<Response> {
  const { operator, clock, ids, templates } = world
  const token = context.req.query('party') ?? ''
  const event = (context.req.query('event') ?? context.req.query('event_id') ?? '').slice(0, 200)
  const text = templates.waiverTexts(operator).at(-1)
  if (!text) return problem(503, 'There is no waiver to sign.', 'The folder templates/waiver-text holds none.')
  const parts = { key: ids.next(), text, today: localDate(clock.business(), operator.timeZone) }
  if (token === '') return page(world, strangersForm(operator, { ...parts, event }), 200)

  const opened = await openParty(world, token)
  if (opened.kind === 'dead') return page(world, deadLink(operator), 403)
  const { charter } = opened
  const today = localDate(clock.business(), charter.timeZone)
  return page(world, partyForm(operator, charter, token, { ...parts, today, event: charter.id }), 200)
}

export async function partyOf(world: World, context: Context): Promise<Response> {
  const opened = await openParty(world, context.req.query('party') ?? '')
  if (opened.kind === 'dead') {
    const { title, detail } = refusalOf({ kind: 'dead-link' }, world.operator)
    return problem(403, title, detail)
  }
  const view = partyView({ operator: world.operator, charter: opened.charter })
  return Response.json({ ...view, words: partyWords(view) }, { headers: NO_STORE })
}

export async function dockOf(world: World, context: Context): Promise<Response> {
  const token = context.req.query('party') ?? ''
  const opened = await openParty(world, token)
  if (opened.kind === 'dead') return page(world, deadLink(world.operator), 403)
  const qr = world.printer.qr(waiverAddress(world.operator, token))
  const html = world.templates.render('waiver-dock.html', dockPage(world.operator, opened.charter, qr))
  return new Response(html, { headers: PAGE })
}

export function scriptOf(world: World, context: Context, area: 'waiver' | 'photos'): Response {
  const source = world.templates.script(`${area}/${context.req.param('name') ?? ''}`)
  if (source === undefined) return problem(404, 'There is nothing here.', 'No such script.')
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=60',
    ...NO_SNIFF,
  }
  return new Response(source, { headers })
}

export function page(world: World, data: WaiverPage, status: number): Response {
  return new Response(world.templates.render('waiver.html', data), { status, headers: PAGE })
}
