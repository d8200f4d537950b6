// The main job as a newcomer does it: the page, the sample mail, Approve, Edit, Undo, and the clock.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sent } from '../stories/driver.ts'
import { eventually } from '../stories/program.ts'
import { lookOn, type Onlooker, openStage, type Stage } from './stage.ts'

let stage: Stage
let program: Stage['program']
let page: Onlooker['page']
let flow: Onlooker['flow']
let say: Onlooker['say']
let shoot: Onlooker['shoot']

beforeAll(async () => {
  stage = await openStage()
  program = stage.program
  ;({ page, flow, say, shoot } = await lookOn(stage))
})

afterAll(() => stage.close())

test('the sample mail becomes a card that says what it was taken to mean', async () => {
  await page.getByRole('button', { name: 'Drop in: Crew for Quinn' }).click()
  await flow().getByRole('button', { name: 'Approve' }).waitFor()
  await shoot('1-card')
  expect(await flow().textContent()).toContain('“1st Mate: Angela Wynn”')
})

test('Edit changes the card, and only the card', async () => {
  await flow().getByRole('button', { name: 'Edit…' }).click()
  await page.locator('#modal').getByText('Saving changes the card').waitFor()
  await shoot('2-edit')
  const host = page.locator('#modal').getByLabel(/^Host/)
  await host.selectOption({ label: 'Angelica Wynn-Soto' })
  await page.locator('#modal').getByRole('button', { name: 'Save to the card' }).click()
  await page.locator('#modal').waitFor({ state: 'hidden' })
  await flow().getByText('Angelica Wynn-Soto').first().waitFor()
  await shoot('3-edited')
})

test('Approve makes every surface agree', async () => {
  await flow().getByRole('button', { name: 'Approve' }).click()
  await flow().getByText('Approved by Sam Ortega').waitFor()
  await flow().getByText('page ✓ (live)').waitFor()
  await page.locator('#events').getByText('Captain: Gene Oakes').first().waitFor()
  await page.frameLocator('#phone iframe').getByText('Gene').first().waitFor()
  await page.locator('#from', { hasText: 'revision 2' }).waitFor()
  await shoot('4-approved')
})

test('/crew shows the charter, and why', async () => {
  await say('/crew quinn-may-30')
  await flow().getByText('Only visible to you').first().waitFor()
  await shoot('5-crew')
  await say('/crew quinn-may-30 why captain')
  await flow().getByText('“Captain: Gene Oakes”').last().waitFor()
})

test('the boarding mail leaves when the clock says so', async () => {
  await page.getByRole('button', { name: /To the boarding mail/ }).click()
  await page.locator('#left').getByText('quinn.alder@example-guests.test').first().waitFor()
  await shoot('6-boarding')
  const mails = await sent(program.harbor, 'jada')
  expect(mails.filter(({ to }) => to.includes('quinn.alder@example-guests.test'))).toHaveLength(1)
})

test('Undo shows its reverse first, puts the crew back and tells them', async () => {
  await flow().getByRole('button', { name: 'Undo…' }).click()
  await page.locator('#confirm').getByText('Goes back').waitFor()
  await shoot('7-undo')
  await page.locator('#confirm').getByRole('button', { name: 'Undo it' }).click()
  await flow().getByText('Undone by Sam Ortega').waitFor()
  await page.locator('#from', { hasText: 'revision 3' }).waitFor()
  await eventually('the calendar without Gene', async () =>
    (await page.locator('#events').textContent())?.includes('Captain: Gene Oakes') === false ? true : undefined,
  )
  await shoot('8-undone')
})

test('the Home tab says what waits for a manager', async () => {
  await page.getByRole('button', { name: 'Home' }).click()
  await flow()
    .getByText(/\d charters? in the next 14 days/)
    .waitFor()
  await shoot('10-home')
  await flow().getByRole('button', { name: 'Show' }).first().click()
  await page.getByRole('button', { name: 'Crew · direct' }).click()
  await flow().getByText('Not ready').first().waitFor()
  await page.getByRole('button', { name: '# charters' }).click()
})

test('a mail that cannot be placed asks which charter it is about', async () => {
  await page.getByRole('button', { name: 'One that cannot be placed' }).click()
  await flow().getByText('Which charter is this mail about?').waitFor()
  await shoot('9-unplaced')
})
