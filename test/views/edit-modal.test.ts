import { expect, test } from 'vitest'
import type { Change } from '../../src/domain/reading/reading.ts'
import { editModal, loadingModal } from '../../src/views/edit-modal.ts'
import { editedChanges, type StateValues } from '../../src/views/edited-changes.ts'
import type { Modal } from '../../src/views/slack-modals.ts'
import { OPERATOR, PEOPLE, proposal, quinn, seat } from './fixtures.ts'

const charter = quinn()
const reading = proposal()

test('the modal opens with what the mail was taken to mean', () => {
  const modal = editModal({ operator: OPERATOR, charter, proposal: reading, people: PEOPLE })
  expect(modal).toMatchObject({ callback_id: 'edit_proposal', private_metadata: 'quinn-may-30|p1|7' })
  expect(input(modal, 'seat:captain')).toMatchObject({ initial_option: { text: { text: 'Gene Oakes' } } })
  expect(input(modal, 'seat:host')).toMatchObject({ initial_option: { text: { text: 'Leave as it is' } } })
  expect(input(modal, 'time:boards')).toMatchObject({ initial_time: '14:30', timezone: 'America/Los_Angeles' })
})

test('the qualified come first, and the others are said not to be', () => {
  const modal = editModal({ operator: OPERATOR, charter, proposal: reading, people: PEOPLE })
  const captain = input(modal, 'seat:captain')
  const groups = 'option_groups' in captain ? captain.option_groups : []
  expect(groups.map(({ label }) => label.text)).toEqual([
    'Without a name',
    'Qualified as Captain',
    'Others, not qualified as Captain',
  ])
  expect(groups[1]?.options.map(({ text }) => text.text)).toEqual(['Gene Oakes', 'Marisol Vega'])
})

test('saved untouched, the changes are the mail’s own with their evidence', () => {
  const untouched = chosen({ captain: 'gene', first_mate: 'angela' })
  expect(edited(untouched)).toEqual({ changes: reading.changes, errors: {} })
})

test('another person and another time are changes of the manager', () => {
  const { changes, errors } = edited({
    ...chosen({ captain: 'marisol', first_mate: 'angela' }),
    'time:start': { value: { selected_time: '14:00' } },
    'time:boards': { value: { selected_time: '13:30' } },
  })
  expect(errors).toEqual({})
  expect(changes).toContainEqual({ kind: 'assign', seat: 'captain', crew: 'marisol', evidence: 'edited by Sam Ortega' })
  expect(changes).toContainEqual({ kind: 'time', boards: '13:30', start: '14:00', evidence: 'edited by Sam Ortega' })
})

test('open releases who is there', () => {
  const { changes } = edited({ 'seat:first_mate': { value: { selected_option: { value: 'open' } } } })
  expect(changes).toEqual([{ kind: 'release', seat: 'first_mate', crew: 'dan', evidence: 'edited by Sam Ortega' }])
})

test('deckhands that are ticked join and those that are not leave', () => {
  const withHand = quinn({ seats: [...charter.seats, seat('deckhand', 'darrell', 'Darrell Finch')] })
  const values = { 'seat:deckhand': { value: { selected_options: [{ value: 'person:keely' }] } } }
  const { changes } = editedChanges(values, {
    charter: withHand,
    proposal: proposal({ changes: [] }),
    by: 'Sam Ortega',
  })
  expect(changes.map(({ kind }) => kind)).toEqual(['release', 'assign'])
})

test('what the modal has no field for stays as the mail said it', () => {
  const guests: Change = { kind: 'guests', count: 6, evidence: 'six of them' }
  const { changes } = editedChanges({}, { charter, proposal: proposal({ changes: [guests] }), by: 'Sam Ortega' })
  expect(changes).toEqual([guests])
})

test('one person in two seats is refused at the seat, in a sentence', () => {
  expect(edited(chosen({ captain: 'marisol', first_mate: 'marisol' })).errors).toEqual({
    'seat:first_mate': 'Already Captain: one person, one seat.',
  })
  expect(edited(chosen({ second_mate: 'dan' })).errors).toEqual({
    'seat:second_mate': 'Already 1st Mate: one person, one seat.',
  })
})

test('an end before the start and a boarding after it are refused', () => {
  const at = (field: string, time: string) => ({ [`time:${field}`]: { value: { selected_time: time } } })
  expect(edited({ ...at('start', '15:00'), ...at('end', '14:00') }).errors).toEqual({
    'time:end': 'The end has to be after the start.',
  })
  expect(edited({ ...at('start', '14:00'), ...at('end', '19:00'), ...at('boards', '14:30') }).errors).toEqual({
    'time:boards': 'Boarding has to be before the start.',
  })
})

test('the first modal says that it is waiting', () => {
  expect(JSON.stringify(loadingModal('A title that is far too long for Slack'))).toContain('One moment')
  expect(loadingModal('A title that is far too long for Slack').title.text.length).toBeLessThanOrEqual(24)
})

function edited(values: StateValues) {
  return editedChanges(values, { charter, proposal: reading, by: 'Sam Ortega' })
}

function chosen(seats: Readonly<Record<string, string>>): StateValues {
  const rows = Object.entries(seats).map(([name, crew]) => [
    `seat:${name}`,
    { value: { selected_option: { value: `person:${crew}` } } },
  ])
  return Object.fromEntries(rows)
}

function input(modal: Modal, blockId: string) {
  const found = modal.blocks.find((block) => block.type === 'input' && block.block_id === blockId)
  if (found?.type !== 'input') throw new Error(`no input ${blockId}`)
  return found.element
}
