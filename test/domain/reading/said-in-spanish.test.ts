// What is said in Spanish reads as what is said in English.
import { describe, expect, test } from 'vitest'
import { said } from './gulf.ts'

describe('what becomes of a charter', () => {
  test.each([
    ['Se canceló Baxter.', ['baxter-aug-15 cancel']],
    ['Los Baxter cancelaron, el nene con fiebre.', ['baxter-aug-15 cancel']],
    ['Se cayó la salida de Baxter del domingo.', ['baxter-aug-15 cancel']],
    ['Ya no hay salida con Baxter el domingo.', ['baxter-aug-15 cancel']],
    ['Baxter se cae si llueve.', ['baxter-aug-15 cancel tentative']],
    ['Lo de Baxter NO se cancela, se corre del domingo 15 al domingo 22.', ['baxter-aug-15 move 2027-08-22']],
    ['Baxter no está cancelado, se mueve para el lunes 16.', ['baxter-aug-15 move 2027-08-16']],
    ['Baxter no se canceló, solo se pospone una semana.', ['baxter-aug-15 move 2027-08-22']],
    ['Baxter se adelanta un día.', ['baxter-aug-15 move 2027-08-14']],
    ['Los Baxter cambian de fecha, ahora es el lunes 16.', ['baxter-aug-15 move 2027-08-16']],
    ["Baxter isn't cancelled, just postponed a week.", ['baxter-aug-15 move 2027-08-22']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))

  test.each([
    'La salida de Baxter no se suspende.',
    'Nadie canceló Baxter.',
    'Nobody cancelled Baxter.',
    'Baxter nearly cancelled.',
    'No es verdad que Baxter se cancela.',
    'Casi se cancela Baxter.',
    'Baxter se canceló el año pasado.',
    'Baxter no se mueve al lunes 16.',
    'Dos familias cancelaron en Baxter.',
    'The caterer cancelled Baxter.',
    'El fotógrafo canceló.',
    '¿Se canceló Baxter?',
  ])('not %s', (text) => expect(said(text)).toEqual([]))
})

describe('what was thought of and dropped changes nothing', () => {
  test.each([
    'Estuve pensando si poner a Otto en vez de Ruth con Baxter, pero no, lo dejo como está.',
    'Pensaba poner a Otto de capitán en Baxter pero mejor lo dejo igual.',
    'Pensé en Saul de marinero para Sorrel, pero al final no.',
    'Iba a poner a Pim de segundo con Sorrel y me arrepentí.',
    'Iba a cambiar a Ruth por Otto en Baxter, pero se queda Ruth.',
    'Casi pongo a Otto en lugar de Ruth en Baxter.',
    'Estaba por quitar a Ruth de Baxter, pero se queda.',
    'Nearly put Otto in for Ruth on Baxter but left it.',
  ])('%s', (text) => expect(said(text)).toEqual([]))

  test('and what is decided does', () => {
    expect(said('Pongo a Otto en vez de Ruth con Baxter.')).toEqual([
      'baxter-aug-15 release captain ruth',
      'baxter-aug-15 assign captain otto confirmed',
    ])
  })
})

test.each([
  'Lena is no longer on Baxter.',
  'Lena is no longer sailing on Baxter.',
  'Lena ya no va en Baxter.',
  'Lena, tú ya no vas en Baxter.',
])('who is no longer on leaves: %s', (text) => expect(said(text)).toEqual(['baxter-aug-15 release first_mate lena']))

test.each([
  'Is Lena no longer on Baxter?',
  'They say Lena is no longer on Baxter.',
  'If Lena is no longer on Baxter we cancel.',
])('and is not told by %s', (text) => expect(said(text)).not.toContain('baxter-aug-15 release first_mate lena'))
