// Which codes open, and what hides in a picture.
import { expect, test } from 'vitest'
import type { Charter } from '../../../src/domain/charter.ts'
import { ownerOf } from '../../../src/domain/photo/codes.ts'
import { smuggles } from '../../../src/domain/photo/magic.ts'

const GUEST = {
  name: 'Kit Alder',
  waiver: 'w1',
  minor: false,
  at: '2026-05-29T10:00:00Z',
  photoCodes: ['ABCD-EFGH-JKMN-PQRS'],
}

function charterWith(guest: object): Charter {
  const waivers = { issue: 1, chain: [], guests: { kit: { ...GUEST, ...guest } } }
  return { photoUploadCode: '0000-1111-2222-3333', waivers } as unknown as Charter
}

test('a guest’s code opens however it is typed, and no more once their waiver is void', () => {
  expect(ownerOf(charterWith({}), 'abcd efgh jkmn pqrs')?.guest).toBe('Kit Alder')
  const voided = { by: 'Sam Ortega', at: '2026-05-29T11:00:00Z' }
  expect(ownerOf(charterWith({ voided }), 'ABCD-EFGH-JKMN-PQRS')).toBeUndefined()
})

test.each(['<script src=x>', '<svg onload=x', '<?php echo 1', '%PDF-1.7', '<!DOCTYPE html>'])(
  'a picture with %s in it is refused',
  (hidden) => {
    expect(smuggles(Buffer.from(`\xff\xd8\xff picture ${hidden}`, 'latin1'))).toBe(true)
    expect(smuggles(Buffer.from('\xff\xd8\xff picture of a script of clouds', 'latin1'))).toBe(false)
  },
)
