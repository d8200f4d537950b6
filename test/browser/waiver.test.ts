// The waiver's form as guests meet it: on a phone, by keyboard, with children, on a bad network, with hostile names.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Driver, driver, sent } from '../stories/driver.ts'
import { eventually } from '../stories/program.ts'
import { expectFine, guestOpens, type Look } from './guest.ts'
import { openStage, PHONE, type Stage, shoot, WIDE } from './stage.ts'

/** Each kind of them; HEAVY: until nobody could ask for more. */
const HOSTILE = process.env.HEAVY ? 500 : 42

let stage: Stage
let drive: Driver
let address: string
let token: string

beforeAll(async () => {
  stage = await openStage()
  drive = driver(stage.program.harbor, 'jada')
  token = drive.operator.sampleParty.token ?? ''
  address = `${drive.operator.cdn}/waiver/index.html?party=${token}`
})

afterAll(() => stage.close())

test('an adult signs with a finger on a phone, gets a code and a copy, and the party’s list says so', async () => {
  const page = await open()
  expect(await page.getByText('Saturday, May 30, 2026').count()).toBeGreaterThan(0)
  await adult(page, 'Ana Finger')
  await draw(page)
  await page.locator('#progress', { hasText: 'All done' }).waitFor()
  await shoot(page, 'waiver filled', true)
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.getByText('Signed. Thank you, Ana Finger.').waitFor()
  await page.locator('#party').getByText('Ana').waitFor()
  await shoot(page, 'waiver signed', true)

  const code = (await page.locator('.code').textContent()) ?? ''
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await status('ana-finger')).toBe('SIGNED')
  await eventually('her copy', async () =>
    (await sent(stage.program.harbor, 'jada')).find(({ to }) => to.includes('ana.finger@example-guests.test')),
  )
  await page.getByRole('link', { name: 'Send photos with this code' }).click()
  await eventually('the code is filled in', async () => (await page.getByLabel('Photo code').inputValue()) === code)
  expect(page.url()).toMatch(/\?event=quinn-may-30$/)
})

test('a guardian signs for two children at once', async () => {
  const page = await open()
  await page.getByLabel('For a child, or several').check()
  await page.getByRole('button', { name: 'Add another child' }).click()
  await page.getByLabel('Child’s full name').nth(0).fill('Kit Pair')
  await page.locator('.child').getByLabel('Date of birth').nth(0).fill('2015-06-01')
  await page.getByLabel('Child’s full name').nth(1).fill('Bo Pair')
  await page.locator('.child').getByLabel('Date of birth').nth(1).fill('2018-06-01')
  await page.getByLabel('Your full name', { exact: true }).fill('Quinn Pair')
  await page.getByLabel('You are the child’s …').fill('father')
  await page.getByLabel('Phone (if you like)').fill('+1 619 555 0100')
  await page.locator('#consent').check()
  await draw(page)
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.getByText('Signed. Thank you, Kit Pair, Bo Pair.').waitFor()
  expect([await status('kit-pair'), await status('bo-pair')]).toEqual(['SIGNED', 'SIGNED'])
  expect(await page.locator('.code').count()).toBe(2)
})

test('a guest under 18 can’t sign alone, and another name than the one above is asked about once: nothing is sent or lost', async () => {
  const page = await open()
  await adult(page, 'Young Alone')
  await page.locator('#birth_date').fill('2009-01-01')
  await typeName(page, 'Young Alone')
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  const error = page.getByText('You are under 18, so a parent or guardian signs for you.')
  await error.waitFor()
  expect(await page.locator('#birth_date').getAttribute('aria-invalid')).toBe('true')
  await page.locator('#birth_date').fill('1999-01-01')
  await page.getByLabel('Type your full name').fill('Mom')
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.locator('.error', { hasText: 'signed as “Mom”. If that is how you sign' }).waitFor()
  await shoot(page, 'waiver asked about the signature', true)
  expect(await status('young-alone')).toBeUndefined()
  await page.reload()
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.getByText('Signed. Thank you, Young Alone.').waitFor()
})

test('a guardian without relationship, address or signature is refused beside each field', async () => {
  const page = await open()
  await page.getByLabel('For a child, or several').check()
  await page.getByLabel('Child’s full name').fill('Kit Alone')
  await page.locator('.child').getByLabel('Date of birth').fill('2015-06-01')
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.locator('.error').first().waitFor()
  expect(await page.locator('.error').allTextContents()).toEqual([
    'Write your full name.',
    'Say who you are to the child, such as mother.',
    'Give a mail address or a phone number.',
    'Agree to the waiver first.',
    'Sign in the field, or type your name.',
  ])
  expect(await page.evaluate('document.activeElement.id')).toBe('guardian_name')
})

test('it can be signed with the keyboard alone', async () => {
  const page = await open({ viewport: WIDE })
  const { keyboard } = page
  await tabTo(page, 'guest_name')
  await keyboard.type('Kay Board')
  await tabTo(page, 'birth_date')
  await keyboard.type('02031990')
  await tabTo(page, 'email')
  await keyboard.type('kay@example-guests.test')
  await tabTo(page, 'consent')
  await keyboard.press('Space')
  await tabTo(page, 'to-type')
  await keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('signature')
  await keyboard.type('Kay Board')
  await keyboard.press('Enter')
  await page.getByText('Signed. Thank you, Kay Board.').waitFor()
})

test('going back, a reload and a turned phone lose nothing, and after signing nothing is sent twice', async () => {
  const page = await open()
  await adult(page, 'Rhea Load')
  await draw(page)
  const before = await ink(page)
  await page.reload()
  await page.locator('#progress', { hasText: 'All done' }).waitFor()
  await page.setViewportSize({ width: 844, height: 390 })
  await page.goto('about:blank')
  await page.goBack()
  await page.locator('#progress', { hasText: 'All done' }).waitFor()
  expect(await page.getByLabel('Full name', { exact: true }).inputValue()).toBe('Rhea Load')
  expect(await ink(page)).toBeGreaterThan(before / 3)

  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.getByText('Signed. Thank you, Rhea Load.').waitFor()
  const records = await chain()
  await page.goto('about:blank')
  await page.goBack()
  await page.getByText('Signed. Thank you, Rhea Load.').waitFor()
  expect(await page.locator('#form').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Sign for someone else' }).click()
  await page.locator('#form').waitFor()
  expect(await page.getByLabel('Full name', { exact: true }).inputValue()).toBe('')
  expect(await chain()).toBe(records)
})

test('pressed twice on a slow network it is one waiver', async () => {
  const page = await open()
  const records = await chain()
  await adult(page, 'Dora Double')
  await typeName(page, 'Dora Double')
  await page.route('**/submit', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  await page.evaluate("document.getElementById('submit').click(); document.getElementById('form').requestSubmit()")
  await page.getByText('Sending…').first().waitFor()
  await page.getByText('Signed. Thank you, Dora Double.').waitFor()
  expect(await chain()).toBe(records + 1)
})

test('without a connection it is kept on the phone and sent once when there is one, though the first answer was lost', async () => {
  const page = await open()
  const records = await chain()
  await adult(page, 'Otis Offline')
  await typeName(page, 'Otis Offline')
  let lost = 0
  await page.route('**/submit', async (route) => {
    lost += 1
    if (lost > 1) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.getByText('Kept on this phone').waitFor()
  await shoot(page, 'waiver kept', true)
  await page.reload()
  await page.getByText('Signed. Thank you, Otis Offline.').waitFor()
  expect(await chain()).toBe(records + 1)
})

test('what only the server can see stands beside its field, or above when it has none', async () => {
  const page = await open()
  await adult(page, 'Sia Server')
  await typeName(page, 'Sia Server')
  const answers = [
    {
      status: 422,
      body: {
        title: 'Something is missing.',
        detail: 'x',
        errors: [{ field: 'email', detail: 'This address is no good.' }],
      },
    },
    { status: 403, body: { title: 'This link has ended.', detail: 'Open the newest mail.' } },
  ]
  await page.route('**/submit', (route) => {
    const { status, body } = answers.shift()!
    return route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(body) })
  })
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.locator('.error', { hasText: 'This address is no good.' }).waitFor()
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.locator('#trouble', { hasText: 'Open the newest mail.' }).waitFor()
})

test('without scripts it is a plain form that works, also for a child, and asks once whether the signature is right', async () => {
  const context = await stage.browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(address)
  await page.getByLabel('Full name', { exact: true }).fill('Polly Plain')
  await page.locator('#birth_date').fill('2014-02-03')
  await page.getByLabel('Your full name', { exact: true }).fill('Pat "Q" <b>Plain')
  await page.getByLabel('You are the child’s …').fill('mother')
  await page.getByLabel('Mail address').fill('pat@example-guests.test')
  await page.locator('#consent').check()
  await page.locator('#signature').fill('Mom')
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.getByText('You wrote your name as “Pat "Q" <b>Plain” and signed as “Mom”.').waitFor()
  await shoot(page, 'waiver asked without scripts')
  await page.getByRole('button', { name: 'Yes, that is how I sign' }).click()
  await page.getByText('Signed. Thank you, Polly Plain.').waitFor()
  expect(await status('polly-plain')).toBe('SIGNED')
})

test.each([
  ['a phone', { viewport: PHONE }],
  ['a phone at night', { viewport: PHONE, colorScheme: 'dark' as const }],
  ['a wide screen', { viewport: WIDE }],
  ['a narrow phone with large type', { viewport: { width: 320, height: 640 } }],
])('on %s nothing is out of reach or hard to read, empty, wrong and signed', async (name, look) => {
  const page = await open(look)
  await expectFine(page)
  await page.getByLabel('For me and my children').check()
  await page.getByRole('button', { name: 'Add another child' }).click()
  await page.getByRole('button', { name: 'Sign the waiver' }).click()
  await page.locator('.error').first().waitFor()
  await expectFine(page)
  await shoot(page, `waiver wrong on ${name}`, true)
  const small = await page.evaluate(`[...document.querySelectorAll('button, input:not([type=hidden]), .choice')]
    .filter((one) => one.checkVisibility() && !one.closest('.choice label, label.choice input'))
    .map((one) => [one.id || one.textContent.trim(), (one.closest('.choice') ?? one).getBoundingClientRect().height])
    .filter(([, height]) => height < 44)`)
  expect(small).toEqual([])
  await page.goto(`${drive.operator.cdn}/waiver/dock?party=${token}`)
  await expectFine(page)
  await page.goto(`${drive.operator.cdn}/waiver/index.html?party=${token}x`)
  await page.getByText('This link has ended').waitFor()
  await expectFine(page)
})

test('nobody else is asked for anything', async () => {
  const page = await stage.browser.newPage()
  onTestFinished(() => page.close())
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(address, { waitUntil: 'networkidle' })
  expect(new Set(asked)).toEqual(new Set([drive.operator.cdn]))
})

test(`${HOSTILE} hostile names run nothing and break nothing`, async () => {
  const names = hostileNames(HOSTILE)
  for (let at = 0; at < names.length; at += 12) expect(await posted(names.slice(at, at + 12), at % 60 === 0)).toBe(200)
  const counted = async () => Object.keys(((await drive.item('quinn-may-30'))?.waiver_status ?? {}) as object).length
  await eventually('all are counted', async () => (await counted()) >= HOSTILE, 90_000)
  const page = await open()
  await page.evaluate('window.ran = 0')
  await page
    .locator('#party li')
    .nth(HOSTILE - 10)
    .waitFor()
  expect(
    await page.evaluate(
      '[window.ran, document.querySelectorAll("#party script, #party img, #party svg, #party iframe").length]',
    ),
  ).toEqual([0, 0])
  expect(await page.evaluate('typeof window.pwned')).toBe('undefined')
}, 240_000)

/** A guardian with a hostile name, and as many children. */
async function posted(names: readonly string[], withCopy: boolean): Promise<number> {
  const [first, ...others] = names.map((guest_name) => ({ guest_name, birth_date: '2015-01-01' }))
  const name = `Guardian of ${names[0]}`
  const reach = withCopy ? { email: 'guardian@example-guests.test' } : { phone: '+1 619 555 0100' }
  const guardian = { name, relationship: name, signature: name, ...reach }
  const body = { party: token, ...first, minors: others, guardian, consent: true }
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${drive.operator.app}/submit`, { method: 'POST', headers, body: JSON.stringify(body) })
  return answer.status
}

async function open(look?: Look): Promise<Page> {
  const page = await guestOpens(stage.browser, address, look)
  await page.locator('#progress').waitFor()
  return page
}

async function adult(page: Page, name: string): Promise<void> {
  await page.getByLabel('Full name', { exact: true }).fill(name)
  await page.locator('#birth_date').fill('1990-02-03')
  await page.getByLabel('Mail address').fill(`${name.toLowerCase().replace(' ', '.')}@example-guests.test`)
  await page.locator('#consent').check()
}

async function typeName(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Type my name instead' }).click()
  await page.getByLabel('Type your full name').fill(name)
}

async function draw(page: Page): Promise<void> {
  await page.locator('#pad').scrollIntoViewIfNeeded()
  const box = (await page.locator('#pad').boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 80)
  await page.mouse.down()
  for (let step = 1; step <= 12; step += 1)
    await page.mouse.move(box.x + 30 + step * 20, box.y + 80 + (step % 2 === 0 ? 30 : -30), { steps: 3 })
  await page.mouse.up()
}

/** Pixels that are not empty. */
function ink(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const pad = document.getElementById('pad')
    const { data } = pad.getContext('2d').getImageData(0, 0, pad.width, pad.height)
    return data.filter((value, at) => at % 4 === 3 && value > 0).length
  })()`)
}

async function tabTo(page: Page, id: string): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate('document.activeElement.id')) === id) return
  }
  throw new Error(`${id} can't be reached by Tab`)
}

async function status(key: string): Promise<unknown> {
  const item = await drive.item('quinn-may-30')
  return (item?.waiver_status as Record<string, unknown> | undefined)?.[key]
}

async function chain(): Promise<number> {
  const item = await drive.item('quinn-may-30')
  return (item?.waivers as { chain: unknown[] } | undefined)?.chain.length ?? 0
}

function hostileNames(many: number): readonly string[] {
  const parts = [
    '<script>ran=1</script>',
    '"><img src=x onerror=ran=1>',
    "'-alert(1)-'",
    '<svg/onload=ran=1>',
    '{{constructor.constructor("ran=1")()}}',
    '<%= process.exit() %>',
    '<!channel>',
    '<@U0JSAM0001>',
    '=HYPERLINK("http://evil.test")',
    '\u202Eevil',
    'javascript:ran=1',
    '</li></ul><iframe src=javascript:ran=1>',
    '$' + '{pwned=1}',
    '__proto__',
    "Robert'); DROP TABLE--",
    '😀\uD83D',
    '&lt;b&gt;',
    'a\u0000b\r\nBcc: x@evil.test',
  ]
  return Array.from({ length: many }, (_, at) => `${parts[at % parts.length]} ${at}`)
}
