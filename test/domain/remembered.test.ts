// What was found before is not looked for again, and what is remembered stays small.
import { expect, test } from 'vitest'
import { madeOnce, remembered, rememberedOf } from '../../src/domain/remembered.ts'

test('the same is looked for once, until so many others were', () => {
  const asked: string[] = []
  const found = remembered((text: string) => asked.push(text) && text.length, 2)
  expect(['a', 'bb', 'a', 'bb', 'ccc', 'a'].map(found)).toEqual([1, 2, 1, 2, 3, 1])
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})

test('a long text is not kept', () => {
  let asked = 0
  const found = remembered((text: string) => text.length + 0 * ++asked, 10, 3)
  expect([found('long'), found('long'), found('not'), found('not')]).toEqual([4, 4, 3, 3])
  expect(asked).toBe(3)
})

test('of all that says the same one object is made', () => {
  const made = madeOnce(({ size }: { readonly size: number }) => ({ size }), 2)
  expect(made({ size: 2 })).toBe(made({ size: 2 }))
  expect(made({ size: 3 })).toEqual({ size: 3 })
})

test('of one object it is looked for once; another that says the same is another', () => {
  let asked = 0
  const found = rememberedOf(({ size }: { readonly size: number }) => size + 0 * ++asked)
  const one = { size: 2 }
  expect([found(one), found(one), found({ size: 2 })]).toEqual([2, 2, 2])
  expect(asked).toBe(2)
})
