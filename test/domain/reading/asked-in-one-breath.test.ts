// A question mark behind one of several, an hour before what is done at it, and what the next sentence grants or refuses.
import { describe, expect, test } from 'vitest'
import { said } from './gulf.ts'

const [OTTO, LENA] = ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 assign first_mate lena confirmed']
const CLEO = 'baxter-aug-15 assign host cleo tentative'

describe('the mark behind a seat asks of that seat alone', () => {
  test.each([
    'Baxter: Otto captain, Lena first, Cleo host?',
    'Baxter: captain Otto, first Lena, host Cleo?',
    'Baxter: Otto (captain), Lena (first), Cleo (host)?',
    'Otto captain, Lena first, Cleo host? for Baxter',
    'Baxter: Otto captain, Lena first. Cleo as host? I still have to confirm it.',
    'Baxter: Otto al timón, Lena de primera. ¿Cleo de anfitriona? me falta confirmarlo.',
  ])('%s', (text) => expect(said(text)).toEqual([OTTO, LENA, CLEO]))

  test('and is dropped where the next words drop it', () => {
    expect(said('Maeve as host on Sorrel? No, never mind.')).toEqual([])
    expect(said('Is Maeve the host on Sorrel?')).toEqual([])
  })
})

describe('hours said before what is done', () => {
  test.each([
    ['Baxter: at 1 we cast off and at 5 we are home.', 'baxter-aug-15 time 13:00 17:00'],
    ['Baxter: a la 1 zarpamos y a las 5 regresamos.', 'baxter-aug-15 time 13:00 17:00'],
    [
      'Baxter: embarque 12:30pm, zarpamos a la 1 y a las 5pm estamos de vuelta.',
      'baxter-aug-15 time 13:00 17:00 12:30',
    ],
    ['Baxter: guests walk on at 12:40, lines off at 1pm and back by 5.', 'baxter-aug-15 time 13:00 17:00 12:40'],
    ['EMBARQUE DE BAXTER 1230 NO 1', 'baxter-aug-15 time 12:30'],
  ])('%s', (text, line) => expect(said(text)).toEqual([line]))

  test.each(['At 1 we have lunch before Baxter.', 'Baxter: at 5 we are tired.'])('not: %s', (text) =>
    expect(said(text)).toEqual([]),
  )
})

describe('a wish and its answer', () => {
  const WISH = "Mrs. Baxter called, they'd rather sleep in: 2pm-6pm instead of 1-5."
  const HOURS = 'baxter-aug-15 time 14:00 18:00'

  test.each(['Told her fine.', "I said that's fine.", 'I told them yes.', 'Le dije que sí.'])('granted: %s', (text) =>
    expect(said(`${WISH} ${text}`)).toEqual([HOURS]),
  )
  test.each(['I said no.', 'Told her no.', 'Le dije que no.', 'I declined.'])('refused: %s', (text) =>
    expect(said(`${WISH} ${text}`)).toEqual([]),
  )
  test.each(['Checking with the crew.', 'She said yes to the cake.', 'I told her we will see.'])('open: %s', (text) =>
    expect(said(`${WISH} ${text}`)).toEqual([`${HOURS} tentative`]),
  )
})

test('who holds the wheel is captain', () => {
  expect(said("Otto's running the boat on Baxter.")).toEqual([OTTO])
  expect(said('Otto lleva el timón con Baxter.')).toEqual([OTTO])
  expect(said("Otto's running the bar on Baxter.")).toEqual([])
  expect(said('Otto is running the boat to the yard before Baxter.')).toEqual([])
})
