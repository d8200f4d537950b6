// Mails that nobody wrote to us are not read.
import { expect, test } from 'vitest'
import { whyIgnored } from '../../../src/domain/reading/automatic.ts'
import { carolesMail } from '../../fakes/jada.ts'

const header = (name: string, value: string) => ({ headers: [{ name, value }] })

test.each([
  ['our own', header('x-shipcaptaincrew', '1')],
  ['an automatic answer', header('auto-submitted', 'auto-replied')],
  ['a bounce, by its type', header('content-type', 'multipart/report; report-type=delivery-status')],
  ['a bounce, by its recipients', header('x-failed-recipients', 'gene@example-mail.test')],
  ['an empty return path', header('return-path', '<>')],
  ['an absence, by its subject', { subject: 'Automatic reply: crew for Quinn' }],
  ['an answering machine', header('x-autoreply', 'yes')],
  ['precedence', header('precedence', 'auto_reply')],
])('%s', (_, but) => {
  expect(whyIgnored(carolesMail({ text: 'Captain: Gene', ...but }))).toBeDefined()
})

test('what a person wrote is read', () => {
  expect(whyIgnored(carolesMail({ text: 'Captain: Gene' }))).toBeUndefined()
})
