// As a new captain would: finds the charter, changes the second mate with a reason, sees who was told, and takes it back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookOn, type Onlooker, openStage, type Stage } from './stage.ts'

const GENE = 'U0JGENE004'
const SAM = 'U0JSAM0001'

let stage: Stage
let page: Onlooker['page']
let flow: Onlooker['flow']
let say: Onlooker['say']
let shoot: Onlooker['shoot']

beforeAll(async () => {
  stage = await openStage()
  ;({ page, flow, say, shoot } = await lookOn(stage))
  await page.getByRole('button', { name: 'Drop in: Crew for Quinn' }).click()
  await flow().getByRole('button', { name: 'Approve' }).click()
  await flow().getByText('Approved by Sam Ortega').waitFor()
})

afterAll(() => stage.close())

test('the week leads to the charter, and its card says what a captain can do', async () => {
  await page.selectOption('#you', GENE)
  await say('/crew')
  await flow().getByText('JADA · Tue May 26 to Mon Jun 1').first().waitFor()
  await shoot('1-week')
  await say('/crew quin')
  await flow().getByRole('button', { name: 'Quinn, Sat May 30' }).last().click()
  await flow().getByRole('button', { name: 'Change crew…' }).last().waitFor()
  await shoot('2-card')
})

test('the modal changes the second mate with a reason, and says who is told', async () => {
  await flow().getByRole('button', { name: 'Change crew…' }).last().click()
  const modal = page.locator('#modal')
  await modal.getByText('Whoever it concerns is told at once').waitFor()
  await modal.getByLabel(/^Seat/).selectOption('second_mate')
  await modal.getByLabel(/^Who sails/).selectOption({ label: 'Darrell Finch, 2nd Mate and Deckhand' })
  await modal.getByLabel(/^Because/).fill('Danny has the flu')
  await shoot('3-modal')
  await modal.getByRole('button', { name: 'Change it' }).click()
  await modal.getByText('2nd Mate: Dan Rickard → Darrell Finch').waitFor()
  await shoot('4-changed')
  expect(await modal.textContent()).toContain('Darrell is told, Dan is told of being off')
  await modal.getByRole('button', { name: 'Close' }).last().click()
})

test('the channel’s card tells who was told, and takes it back after showing the reverse', async () => {
  await flow().getByText('crew 2 of 2 told ✓').waitFor()
  await shoot('5-told')
  await flow().getByRole('button', { name: 'Undo…' }).last().click()
  await page.locator('#confirm').getByText('2nd Mate: Darrell Finch → Dan Rickard').waitFor()
  await shoot('6-undo')
  await page.locator('#confirm').getByRole('button', { name: 'Undo it' }).click()
  await flow().getByText('Undone by Gene Oakes').waitFor()
  await shoot('7-undone')
})

test('what speaks against a change is shown before it is made', async () => {
  await say('/crew quinn-may-30 set host Marisol because Keely asked')
  await flow().getByText('is not down as qualified for Host').waitFor()
  await shoot('8-heads-up')
  await flow().getByRole('button', { name: 'Not now' }).last().click()
  await flow().getByText('Nothing was changed.').waitFor()
  await shoot('9-left')
})

test('why and history tell it all, from the card’s menu too', async () => {
  await say('/crew quinn-may-30 why second mate')
  await flow().getByText('put back by Gene Oakes').last().waitFor()
  await say('/crew quinn-may-30')
  await menu().selectOption({ label: 'History' })
  await flow().getByText('Undo of revision 3: Danny has the flu').last().waitFor()
  await shoot('10-history')
})

test('a manager gives the charter another time in a form, and sees first what follows', async () => {
  await page.selectOption('#you', SAM)
  await say('/crew quinn-may-30')
  await menu().selectOption({ label: 'Name, day, times, contact…' })
  const modal = page.locator('#modal')
  await modal.getByLabel(/^Name/).fill('Quinn Alder')
  await modal.getByLabel(/^Start/).fill('16:00')
  await modal.getByLabel(/^End/).fill('20:00')
  await shoot('11-details')
  await modal.getByRole('button', { name: 'Show what follows' }).click()
  await modal.getByText('nothing is changed yet').waitFor()
  await shoot('12-follows')
  await modal.getByRole('button', { name: 'Do it' }).click()
  await modal.getByText('is changed:').waitFor()
  await modal.getByRole('button', { name: 'Close' }).last().click()
  await modal.waitFor({ state: 'hidden' })
  await page.locator('#events').getByText('Quinn Alder paid 4-8pm').waitFor()
  await shoot('13-moved')
})

test('a manager adds somebody to the roster, who can then be given a seat', async () => {
  await say('/crew people')
  await shoot('14-people')
  await flow().getByRole('button', { name: 'Add somebody…' }).last().click()
  const modal = page.locator('#modal')
  await modal.getByLabel(/^Name/).fill('Zoë Lindqvist')
  await modal.getByLabel(/^Mail addresses/).fill('zoe@example-mail.test')
  await modal.getByLabel('2nd Mate').check()
  await shoot('15-person')
  await modal.getByRole('button', { name: 'Save' }).click()
  await modal.getByText('Zoë Lindqvist is on the roster: 2nd Mate').waitFor()
  await modal.getByRole('button', { name: 'Cancel' }).last().click()
  await modal.waitFor({ state: 'hidden' })
  await say('/crew quinn-may-30 set second mate Zoe because she asked')
  await flow().getByText('2nd Mate: Dan Rickard → Zoë Lindqvist').last().waitFor()
  await shoot('16-zoe')
})

function menu() {
  return flow().getByRole('combobox').last()
}
