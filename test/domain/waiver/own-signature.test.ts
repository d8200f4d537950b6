// A signature that is typed: one's own name however it is written, on the server and on the phone alike.
import { expect, test } from 'vitest'
import { isOwnSignature, otherSignature } from '../../../src/domain/waiver/own-signature.ts'
import { readSubmission } from '../../../src/domain/waiver/submission.ts'
import { ADULT, CHILD } from './sent.ts'

const TODAY = '2026-05-30'
const onPhone = (await import(new URL('../../../templates/waiver/own-signature.js', import.meta.url).href)) as {
  readonly isOwnSignature: typeof isOwnSignature
}

test.each([
  ['Ana Alder', 'ana alder'],
  ['Ana Alder', '  ANA   ALDER '],
  ['Ana Alder', 'Alder, Ana'],
  ['Ana María Alder', 'Ana Alder'],
  ['Ana Alder', 'Ana Maria Alder'],
  ['Ana M. Alder', 'Ana Maria Alder'],
  ['Ana Maria Alder', 'Ana M Alder'],
  ['Zoë Ångström', 'Zoe Angstrom'],
  ['Łukasz Søndergård', 'Lukasz Sondergard'],
  ['Jürgen Weiß', 'Jurgen Weiss'],
  ['Pat O’Brien', 'pat obrien'],
  ['Pat O’Brien', "Pat O'Brien"],
  ['Anne-Marie Dubois', 'Anne Marie Dubois'],
  ['Jan van der Berg', 'Jan Vanderberg'],
  ['Quinn', 'Quinn Alder'],
  ['Quinn Alder Jr.', 'Quinn Alder'],
  ['李明', '李 明'],
  ['Анна Смирнова', 'анна смирнова'],
])('%s signs as %s', (name, signature) => {
  expect([isOwnSignature(signature, name), onPhone.isOwnSignature(signature, name)]).toEqual([true, true])
})

test.each([
  ['Ana Alder', 'Bo Alder'],
  ['Ana Alder', 'Ana'],
  ['Ana Alder', 'A. Alder'],
  ['Ana Alder', 'AA'],
  ['Ana Alder', 'Mom'],
  ['Ana Alder', 'Ana Adler'],
  ['Ana Maria Alder', 'Ana Lucia Alder'],
  ['李明', '王芳'],
])('%s is asked about %s', (name, signature) => {
  expect([isOwnSignature(signature, name), onPhone.isOwnSignature(signature, name)]).toEqual([false, false])
})

test('the guardian’s counts for a child, the guest’s own for an adult, and what is drawn is not read', () => {
  const asked = (body: object) => {
    const read = readSubmission(body) as { readonly submission: Parameters<typeof otherSignature>[0] }
    return otherSignature(read.submission, TODAY)
  }
  const bo = { ...CHILD.guardian, signature: 'Bo Alder' }
  expect(asked({ ...CHILD, guardian: bo })).toEqual({ signature: 'Bo Alder', name: CHILD.guardian.name })
  expect(asked({ ...CHILD, signature: 'Kit' })).toBeUndefined()
  expect(asked({ ...ADULT, signature: 'Mom' })).toEqual({ signature: 'Mom', name: ADULT.guest_name })
  expect(asked({ ...ADULT, signature: { drawn: 'M10 10L20 20L30 10L40 20', width: 300, height: 100 } })).toBeUndefined()
})
