// Crew who write from an address that is nobody's, and say who they are: read, and never believed.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { GULF, mail } from './gulf.ts'
import { gist } from './mails.ts'

function from(name: string, text: string, subject = 'hello') {
  const address = 'wanda88@freepost.test'
  const plain = mail(text, 'lena', subject)
  const headers = [
    { name: 'authentication-results', value: 'mx.google.com; dmarc=pass header.from=freepost.test' },
    { name: 'from', value: address },
  ]
  return readMail({ ...plain, from: [{ name, address }], headers }, GULF)
}

describe('from another address', () => {
  it.each([
    ['Wanda W', "hi its lena, phones dead so im on my sisters account. i can't do baxter"],
    ['Lena Fitzgerald', "Hi, this is Lena. I can't do Baxter."],
    ['', "Hello, it's Lena Fitzgerald here, from my new address. I can't do Baxter, sorry."],
    ['Wanda', 'Sorry Dana, this is Lena on a borrowed phone. Count me out for Baxter.'],
  ])('%s: %s', (name, text) => {
    const reading = from(name, text)
    expect(gist(reading)).toEqual(['baxter-aug-15 decline lena'])
    expect(reading.sender.standing).toBe('unverified')
  })

  it.each([
    ['Wanda W', "Hi, this is Lena. I can't do Baxter."],
    ['Lena Fitzgerald', "I can't do Baxter."],
    ['Wanda W', "It's Lena's birthday, I'm on my work phone. I can't do Baxter."],
    ['Wanda W', "Hi, it's Lena on a new phone. I can't do Sorrel."],
    ['Wanda W', "Hi, it's Ruth on a new phone. I can't do Baxter."],
    ['Wanda W', "Hi, it's Dana on a new phone. Lena is off Baxter."],
    ['Wanda W', "Hi, it's Lena on a new phone. Abel is first mate on Baxter."],
  ])('says too little, or too much: %s: %s', (name, text) =>
    expect(gist(from(name, text)).join()).not.toMatch(/decline|accept|confirmed/),
  )
})
