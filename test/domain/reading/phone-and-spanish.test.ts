// Mails from a phone, without commas and capitals, and mails in Spanish.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const gone = ['release first_mate lena', 'away lena 2027-08-15 2027-08-15', 'assign first_mate abel confirmed']

function baxter(text: string, from?: string): readonly string[] {
  return said(text, from).map((line) => line.replace(/^baxter-aug-15 /, ''))
}

describe('without a comma', () => {
  it.each([
    'lena cant do baxter sunday shes got a thing put abel on as first instead cleo stays second maeve hosting',
    'lena cant make baxter sunday she has a wedding abel is first instead cleo stays second maeve is hosting',
    'LENA CANT DO BAXTER SUNDAY SHES GOT A THING PUT ABEL ON AS FIRST INSTEAD CLEO STAYS SECOND MAEVE HOSTING',
  ])('%s', (text) => {
    expect(baxter(text)).toEqual([...gone, 'assign second_mate cleo confirmed', 'assign host maeve confirmed'])
  })

  it('the writer puts themselves on', () => {
    expect(
      said('otto cant do quigley sat hes got a thing put me on as captain instead lena stays first', 'ruth'),
    ).toEqual([
      'quigley-aug-14 release captain otto',
      'quigley-aug-14 away otto 2027-08-14 2027-08-14',
      'quigley-aug-14 assign captain ruth confirmed',
      'quigley-aug-14 assign first_mate lena confirmed',
    ])
  })

  it.each([
    [
      'baxter sunday captain ruth first lena second cleo host maeve',
      'captain ruth|first_mate lena|second_mate cleo|host maeve',
    ],
    [
      'baxter sunday ruth captain lena first cleo second maeve hosting',
      'captain ruth|first_mate lena|second_mate cleo|host maeve',
    ],
    [
      'baxter ruth drives lena is first cleo does second and maeve hosts',
      'captain ruth|first_mate lena|second_mate cleo|host maeve',
    ],
  ])('each has their own seat: %s', (text, seats) => {
    expect(baxter(text)).toEqual(seats.split('|').map((one) => `assign ${one} confirmed`))
  })

  it.each([
    'lena said cleo might do first on baxter sunday if abel cant make it that day',
    'was it lena who did first on baxter or was it abel who stayed second',
    'tell lena she has to ask cleo who is first mate on baxter on sunday',
  ])('nothing is certain by: %s', (text) => {
    expect(baxter(text).filter((line) => line.endsWith('confirmed') || line.includes('release'))).toEqual([])
  })
})

describe('in Spanish', () => {
  it.each([
    [
      'Saul no puede el lunes 6 de septiembre, así que en cubierta va Pim solo.',
      ['release deckhand saul', 'away saul 2027-09-06 2027-09-06', 'assign deckhand pim confirmed'],
    ],
    ['Para Oyster fest el capitán sigue siendo Ruth.', ['assign captain ruth confirmed']],
    [
      'En Oyster fest la capitana sigue siendo Ruth y de cubierta van Pim y Saul',
      ['assign captain ruth confirmed', 'assign deckhand pim confirmed', 'assign deckhand saul confirmed'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected.map((one) => `oyster-fest-sep-6 ${one}`))
  })

  it.each([
    ['no voy a poder el 22, tengo un bautizo.', ['decline rosario', 'away rosario 2027-08-22 2027-08-22']],
    [
      'No puedo el 22, lo siento. El 23 sí puedo si hace falta.',
      ['decline rosario', 'away rosario 2027-08-22 2027-08-22', 'free rosario 2027-08-23 2027-08-23'],
    ],
    ['confirmo Thackeray y también Baxter', ['accept rosario', 'accept rosario']],
    [
      'A Thackeray no puedo ir, estaré fuera del 20 al 23 de agosto.',
      ['decline rosario', 'away rosario 2027-08-20 2027-08-23'],
    ],
  ])('crew of themselves: %s', (text, expected) => {
    expect(said(text, 'rosario', 'Re: Thackeray, Sunday Aug 22').map((line) => line.replace(/^\S+ /, ''))).toEqual(
      expected,
    )
  })

  it.each([
    'Saul quizás no puede el lunes 6',
    '¿Puede Saul el lunes 6?',
    'Si Saul no puede el lunes 6, va Pim',
    'Tal vez en cubierta va Pim solo',
    "Saul maybe can't make it on Monday the 6th",
    "If Saul can't make it on Monday the 6th, Pim goes",
  ])('nothing is certain by: %s', (text) =>
    expect(said(text).filter((line) => line.endsWith('confirmed') || /release|away/.test(line))).toEqual([]),
  )
})
