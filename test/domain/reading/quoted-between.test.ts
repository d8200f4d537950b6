// Quotes as mail programs write them in other languages, and crew who answer between the lines of one.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const ABEL = 'baxter-aug-15 assign first_mate abel confirmed'
const OLD = 'Host: Cleo\nCaptain: Otto'

describe('nothing of a quote is read', () => {
  it.each([
    'Lena Fitzgerald <lena@pelicanrow.test> schrieb am Mo., 9. Aug. 2027, 12:01:\n\n',
    'Lena Fitzgerald <lena@pelicanrow.test> escribió el lun., 9 ago. 2027, 12:01:\n\n',
    'Lena Fitzgerald <lena@pelicanrow.test> wrote on Mon, 9 Aug 2027:\n\n',
    '-------- Original-Nachricht --------\nBetreff: Baxter\nDatum: Mon, 9 Aug 2027\nVon: Lena\nAn: Dana\n\n',
    '-----Ursprüngliche Nachricht-----\nVon: Lena Fitzgerald\nGesendet: Montag\nAn: Dana\n\n',
    'Von: Lena Fitzgerald <lena@pelicanrow.test>\nGesendet: Montag, 9. August 2027 12:01\nAn: Dana\nBetreff: AW: Baxter\n\n',
    'De: Lena Fitzgerald <lena@pelicanrow.test>\nEnviado el: lunes, 9 de agosto de 2027 12:01\nPara: Dana\nAsunto: Baxter\n\n',
  ])('%s', (mark) => {
    expect(said(`Abel is first mate on Baxter.\n\n${mark}${OLD}`, 'dana', 'Re: Baxter')).toEqual([ABEL])
  })

  it('what people write of what somebody wrote is no mark', () => {
    const text = 'Mrs Sorrel wrote on Monday, all is well.\nAbel is first mate on Baxter.'
    expect(said(text, 'dana', 'Baxter')).toEqual([ABEL])
  })

  it('"No." ends a sentence', () => {
    expect(said('No. Maeve is host on Baxter.')).toEqual(['baxter-aug-15 assign host maeve confirmed'])
  })
})

describe('an answer below a quoted question', () => {
  function lena(text: string, subject = 'Re: weekend'): readonly string[] {
    return said(`On Mon, Aug 9, 2027 at 9:00 AM Dana Whitlock <dana@pelicanrow.test> wrote:\n${text}`, 'lena', subject)
  }

  it('is about the charter that it asks about', () => {
    const text = '> Can you do Quigley on Saturday?\n\nYes\n\n> And Baxter on Sunday?\n\nNo, sorry'
    expect(lena(text)).toEqual(['quigley-aug-14 accept lena', 'baxter-aug-15 decline lena'])
    expect(lena('> Are you free for\n> Baxter?\n\nMaybe')).toEqual(['baxter-aug-15 accept lena tentative'])
    expect(lena('> Baxter, Sunday 15 August\n\nYes, happy to')).toEqual(['baxter-aug-15 accept lena'])
  })

  it.each([
    '> Can you bring the ice to Baxter?\n\nYes',
    '> Can you tell me who is on Baxter?\n\nYes',
    '> Baxter is sorted, thanks.\n\nYes',
    '> Is Baxter still at one?\n\nYes',
    '> Can you do Quigley and Baxter?\n\nYes',
    '> Can you do Baxter?\n> Otto asked as well.\n\nYes',
  ])('none where it asks something else: %s', (text) => expect(lena(text)).toEqual([]))

  it('leaves the subject its charter where the quote asks nothing', () => {
    expect(lena('> Baxter is sorted, thanks.\n\nYes', 'Re: Quigley')).toEqual(['quigley-aug-14 accept lena'])
  })
})
