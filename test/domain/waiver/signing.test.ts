// Who is a child, who has to sign, and what is refused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMinor } from '../../../src/domain/waiver/age.ts'
import { signerOf } from '../../../src/domain/waiver/waiver.ts'
import { ADULT, CHILD, fieldsWrongIn, GUARDIAN, waiverOf } from './sent.ts'

describe('who is a child', () => {
  test.each([
    ['2008-05-27', true],
    ['2008-05-26', false],
    ['2008-02-29', false],
  ])('born on %s, on 26 May 2026: %s', (birthDate, minor) => {
    expect(isMinor({ birthDate }, '2026-05-26')).toBe(minor)
  })

  test('who was born on a leap day is of age on the first of March', () => {
    expect(isMinor({ birthDate: '2008-02-29' }, '2026-02-28')).toBe(true)
    expect(isMinor({ birthDate: '2008-02-29' }, '2026-03-01')).toBe(false)
  })

  test('the birth date decides, whatever age was typed', () => {
    expect(waiverOf({ ...CHILD, age: 18, guardian: undefined })?.guests[0]).toMatchObject({
      minor: true,
      status: 'PENDING_GUARDIAN',
    })
    expect(waiverOf({ ...ADULT, age: 9 })?.guests[0]).toMatchObject({ minor: false, status: 'SIGNED' })
  })

  test('without a birth date the age decides, also one that came as text', () => {
    expect(waiverOf({ ...ADULT, birth_date: '', age: '18' })?.guests[0]?.status).toBe('SIGNED')
    expect(waiverOf({ ...ADULT, birth_date: null, age: '17' })?.guests[0]?.status).toBe('PENDING_GUARDIAN')
  })
})

describe('a child', () => {
  test('is signed for by a guardian', () => {
    const waiver = waiverOf(CHILD)!
    expect(waiver.guests[0]?.status).toBe('SIGNED')
    expect(signerOf(waiver)).toBe('Quinn Alder')
  })

  test('waits while the guardian is only named', () => {
    expect(waiverOf({ ...CHILD, guardian: { ...GUARDIAN, signature: '' } })?.guests[0]?.status).toBe('PENDING_GUARDIAN')
  })

  test.each([
    ['relationship', 'guardian.relationship'],
    ['email', 'guardian.email'],
    ['name', 'guardian.name'],
  ])('is not signed for by a guardian without %s', (field, wrong) => {
    expect(fieldsWrongIn({ ...CHILD, guardian: { ...GUARDIAN, [field]: '' } })).toEqual([wrong])
  })

  test('is not their own guardian', () => {
    expect(waiverOf({ ...CHILD, guardian: { ...GUARDIAN, name: 'KIT  alder' } })).toBeUndefined()
  })

  test('and others share one waiver, but adults don’t', () => {
    const minors = [{ guest_name: 'Bo Alder', birth_date: '2018-01-01' }]
    expect(waiverOf({ ...CHILD, minors })?.guests.map(({ status }) => status)).toEqual(['SIGNED', 'SIGNED'])
    expect(waiverOf({ ...ADULT, guardian: GUARDIAN, minors })?.guests.map(({ minor }) => minor)).toEqual([false, true])
    expect(waiverOf({ ...ADULT, minors: [{ guest_name: 'Max', age: 40 }] })).toBeUndefined()
  })

  test('is never signed without a guardian’s name, relationship, way to be reached, signature and consent', () => {
    const word = fc.constantFrom(undefined, null, '', ' ', '\u200b', 'Quinn Alder', 'a@b.test', 'Kit Alder', 7, {})
    const guardian = fc.option(
      fc.record({ name: word, relationship: word, email: word, phone: word, signature: word, consent: word }),
    )
    const consent = fc.constantFrom(true, false, 'true', 'no', undefined, 1)
    const sent = fc.record({
      guardian,
      consent,
      signature: word,
      email: word,
      birth_date: fc.constantFrom('2015-06-01', '', null),
      age: fc.constantFrom(3, '17', undefined),
    })
    fc.assert(
      fc.property(sent, (body) => {
        const waiver = waiverOf({ event_id: 'quinn-may-30', guest_name: 'Kit Alder', ...body })
        if (waiver?.guests.every(({ status }) => status !== 'SIGNED') ?? true) return
        const { name, relationship, email, phone, signature } = waiver!.guardian!
        expect([true, 'true', 1]).toContain(body.consent)
        expect(name && relationship && (email || phone) && signature && name !== 'Kit Alder').toBeTruthy()
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('what is refused', () => {
  test('says everything at once, field by field', () => {
    expect(fieldsWrongIn({ guest_name: '\u200b', minors: [null, { guest_name: 'Bo' }] })).toEqual([
      'guest_name',
      'minors.0',
      'consent',
      'birth_date',
      'minors.0.birth_date',
      'minors.1.birth_date',
      'event_id',
    ])
  })

  test.each([[null], [7], ['text'], [[]]])('%j is no waiver', (body) => {
    expect(fieldsWrongIn(body)).toEqual(['body'])
  })

  test.each([
    ['consent', false],
    ['email', 'not an address'],
    ['birth_date', '31.8.2012'],
    ['birth_date', '2012-02-31'],
    ['age', 'many'],
    ['guest_name', 'x'.repeat(101)],
    ['signature', { drawn: 'M1 1L2 2" onload="', width: 300, height: 100 }],
  ])('a wrong %s, %j', (field, value) => {
    expect(fieldsWrongIn({ ...ADULT, [field]: value })).toEqual([field])
  })

  test.each(['2031-01-01', '1890-01-01'])('nobody who sails was born on %s', (birth_date) => {
    expect(waiverOf({ ...ADULT, birth_date })).toBeUndefined()
  })

  test('an adult signs', () => {
    expect(waiverOf({ ...ADULT, signature: undefined })).toBeUndefined()
  })
})
