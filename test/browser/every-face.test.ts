// Every page and mail that guests can meet, in every face it has, by day and at night: nothing is hard to read or out of reach.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charter } from '../../src/domain/charter.ts'
import { etaTemplates } from '../../src/outbound/templates.ts'
import { boardingMail } from '../../src/views/boarding-mail.ts'
import { guestMail } from '../../src/views/guest-mail.ts'
import { guestPage } from '../../src/views/guest-page.ts'
import { movedPage } from '../../src/views/moved-page.ts'
import { notHerePage } from '../../src/views/not-here.ts'
import { deadAlbum, galleryPage, uploadPage } from '../../src/views/photo-pages.ts'
import { deadLink, dockPage, partyForm, refusedPage, signedPage, strangersForm } from '../../src/views/waiver-form.ts'
import { ADULT, CHILD, TEXT, TODAY, waiverOf } from '../domain/waiver/sent.ts'
import { GENE, KEELY, OPERATOR, quinn, sent } from '../views/fixtures.ts'
import { launch } from './browser.ts'
import { expectFine } from './guest.ts'
import { PHONE, shoot } from './stage.ts'

const templates = etaTemplates()
const TOKEN = 'token.signed'
const crewed = quinn({ seats: [GENE, KEELY] })
const long = quinn({
  name: `Wolfeschlegelsteinhausenbergerdorff${'ö'.repeat(60)}`,
  contact: { name: `Wolfeschlegelsteinhausenbergerdorff${'ö'.repeat(60)} Alder` },
  place: 'Harborislandwestmarina'.repeat(8),
})
const parts = { key: 'k', text: TEXT, today: TODAY, event: 'quinn-may-30' }
const before = { ...crewed, shown: { boarding: sent(crewed) } }
const mail = (charter: Charter, said?: Charter) =>
  templates.render('boarding-mail.html', boardingMail({ operator: OPERATOR, charter, before: said, token: TOKEN }))
const other = (about: string) =>
  templates.render(
    'boarding-mail.html',
    guestMail({ operator: OPERATOR, charter: before, about, token: TOKEN, gallery: 'https://a.test/' }),
  )
const page = (charter: Charter, face?: 'post') =>
  templates.render('guest-page.html', guestPage({ operator: OPERATOR, charter, ...(face ? { face } : {}) }))
const waiver = (data: object) => templates.render('waiver.html', data)

const FACES: Readonly<Record<string, string>> = {
  'a page with everything': page(crewed),
  'a page with nothing set': page(quinn({ times: undefined, place: undefined, seats: [], contact: undefined })),
  'a page with long words': page(long),
  'a cancelled page': page(quinn({ cancelled: true })),
  'a page after the sail': page(crewed, 'post'),
  'a page that leads on': templates.render('moved-page.html', movedPage(OPERATOR, 'quinn-may-30')),
  'a page that is not here': templates.render('not-here.html', notHerePage(OPERATOR)),
  'a form': waiver(partyForm(OPERATOR, crewed, TOKEN, parts)),
  'a form without a link': waiver(strangersForm(OPERATOR, parts)),
  'a form of a cancelled sail': waiver(partyForm(OPERATOR, quinn({ cancelled: true }), TOKEN, parts)),
  'a dead link': waiver(deadLink(OPERATOR)),
  signed: waiver(signedPage(OPERATOR, waiverOf(ADULT)!, '/again')),
  'signed without a guardian': waiver(signedPage(OPERATOR, waiverOf({ ...CHILD, guardian: undefined })!, '/again')),
  refused: waiver(refusedPage(OPERATOR, 'Something is missing.', ['Write your full name.'])),
  'the dock': templates.render(
    'waiver-dock.html',
    dockPage(OPERATOR, crewed, '<svg role="img" aria-label="QR"></svg>'),
  ),
  'the place to send photos': templates.render('photos.html', uploadPage(OPERATOR)),
  'an empty album': templates.render('photos-gallery.html', galleryPage(OPERATOR, crewed, [])),
  'a dead album': templates.render('photos-gallery.html', deadAlbum(OPERATOR)),
  'the boarding mail': mail(crewed),
  'its correction': mail({ ...before, place: 'Dock B' }, crewed),
  'its cancellation': mail({ ...before, cancelled: true }),
  'a reminder': other('reminder-24'),
  'waivers missing': other('waiver'),
  thanks: other('thanks'),
}

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

test.each([
  ['on a phone', { viewport: PHONE }],
  ['on a phone at night', { viewport: PHONE, colorScheme: 'dark' as const }],
])('%s', async (name, look) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...look })
  const looking = await context.newPage()
  await looking.route('**/*', (route) => route.abort())
  for (const [face, html] of Object.entries(FACES)) {
    await looking.setContent(html)
    await expect(expectFine(looking), face).resolves.toBeUndefined()
    await shoot(looking, `face ${face} ${name}`, true)
  }
  await context.close()
})
