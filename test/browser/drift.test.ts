// The drift table as a captain and a manager see it: asked for in Slack, mended by its buttons.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control, type Driver, driver } from '../stories/driver.ts'
import { settled } from '../stories/observe.ts'
import { eventually } from '../stories/program.ts'
import { lookOn, type Onlooker, openStage, type Stage } from './stage.ts'

let stage: Stage
let program: Stage['program']
let page: Onlooker['page']
let flow: Onlooker['flow']
let say: Onlooker['say']
let shoot: Onlooker['shoot']
let drive: Driver

beforeAll(async () => {
  stage = await openStage('300')
  program = stage.program
  drive = driver(program.harbor, 'jada')
  ;({ page, flow, say, shoot } = await lookOn(stage))
  await page.getByRole('button', { name: 'Drop in: Crew for Quinn' }).click()
  await flow().getByRole('button', { name: 'Approve' }).click()
  await flow().getByText('page ✓ (live)').waitFor()
  await settled(drive, 'quinn-may-30')
  // From here on a hand's edit of our lines stays until somebody looks: by itself the sync would mend it.
  await control(program.harbor, 'pushes', { mode: 'lost' })
})

afterAll(() => stage.close())

test('while all agree, the table is one sentence', async () => {
  await say('/crew quinn-may-30 check')
  await flow().getByText('Nothing drifts.').waitFor()
  expect(await flow().getByText('Looking at calendar').count()).toBe(0)
})

test('an edited block and an overwritten page are named side by side', async () => {
  const { calendarId } = drive.operator
  const { description = '' } = await drive.entry('jadaquinn0530')
  const requestBody = { description: (description ?? '').replace('Captain: Gene Oakes', 'Captain: Bob Stranger') }
  await drive.calendars.events.patch({ calendarId, eventId: 'jadaquinn0530', requestBody })
  await overwritePage((html) => html.replaceAll('2:30 PM PDT', '3:15 PM PDT'))

  await say('/crew quinn-may-30 check')
  await flow().getByRole('button', { name: 'Publish the page again' }).waitFor()
  await shoot('drift-1-table')
  const words = (await flow().textContent()) ?? ''
  expect(words).toContain('boarding and captain differ')
  expect(words).toContain('Bob Stranger')
  expect(words).toContain('3:15 PM PDT')
})

test('each way is mended by its button, and then everything agrees', async () => {
  await flow().getByRole('button', { name: 'Publish the page again' }).last().click()
  await flow().getByText('the page is being published again').waitFor()
  await flow().getByRole('button', { name: 'Write ours to the calendar' }).last().click()
  await page.locator('#confirm').getByText('Captain: Gene Oakes').waitFor()
  await shoot('drift-2-confirm')
  await page.locator('#confirm').getByRole('button', { name: 'Write it' }).click()
  await flow().getByText('ours is being written to the calendar').waitFor()
  await settled(drive, 'quinn-may-30')
  expect((await drive.entry('jadaquinn0530')).description).toContain('Captain: Gene Oakes')
  await eventually('the page as it was', async () => !(await drive.page('quinn-may-30')).includes('3:15') || undefined)

  await flow().getByRole('button', { name: 'Check again' }).last().click()
  await eventually('agreement', async () => (await flow().getByText('Nothing drifts.').count()) === 2 || undefined)
  await shoot('drift-3-mended')
})

/** Somebody uploads by hand, and clears the cache by hand. */
async function overwritePage(edit: (html: string) => string): Promise<void> {
  await drive.upload('quinn-may-30', edit(await drive.page('quinn-may-30')))
  await drive.invalidate(['/quinn-may-30.html'])
}
