// The fields of a waiver as they are sent: each with the sentence for whoever got it wrong.
import { z } from 'zod'
import type { Signature } from './waiver.ts'

const PATH = { least: 20, most: 60_000 }

export const line = (what: string, most: number) =>
  z
    .string({ error: what })
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, what).max(most, `That is too long: ${most} characters at most.`))

/** Left out, null and empty are the same. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional())

const name = (what: string) => line(what, 100).pipe(z.string().regex(/[\p{L}\p{N}]/u, what))
const NO_MAIL = 'That is no mail address, such as kim@example.com.'
const NO_PHONE = 'That is no phone number.'
export const email = optional(line(NO_MAIL, 200).pipe(z.email(NO_MAIL)))
export const phone = optional(line(NO_PHONE, 40).pipe(z.string().regex(/\d.*\d.*\d.*\d/, NO_PHONE)))
const birthDate = optional(z.iso.date('Write the birth date as year-month-day, such as 2012-08-31.'))
const age = optional(
  z.coerce
    .number({ error: 'Write the age in years.' })
    .int('Write the age in whole years.')
    .min(0, 'An age is 0 or more.')
    .max(120, 'Please check the age.'),
)

const SIGN = 'Sign with your full name, or draw your signature.'
const path = z
  .string()
  .min(PATH.least, 'The signature is too short. Please sign again.')
  .max(PATH.most, 'The signature is too long. Please sign again.')
  .regex(/^M\d{1,4} \d{1,4}(?:[ML]\d{1,4} \d{1,4})+$/, 'The signature could not be read. Please sign again.')
const side = z.number().int().min(1).max(9999)
const drawn = z.object({ drawn: path, width: side, height: side })
export const signature = optional(
  z.union(
    [
      name(SIGN).transform((typed): Signature => ({ kind: 'typed', name: typed })),
      z.object({ typed: name(SIGN) }).transform(({ typed }): Signature => ({ kind: 'typed', name: typed })),
      drawn.transform((own): Signature => ({ kind: 'drawn', path: own.drawn, width: own.width, height: own.height })),
    ],
    { error: SIGN },
  ),
)

export const agree = optional(z.union([z.boolean(), z.stringbool(), z.literal(1)]))

export const guardian = z.object(
  {
    name: name('Write the name of the parent or guardian.'),
    relationship: optional(name('Say who they are to the child, such as mother.')),
    email,
    phone,
    signature,
    consent: agree,
  },
  { error: 'The guardian needs a name, a relationship, a mail address or phone number, and a signature.' },
)

export const BORN = 'Give the birth date, so that we know who needs a guardian.'
export const guest = { guest_name: name('Write the guest’s full name.'), birth_date: birthDate, age }
