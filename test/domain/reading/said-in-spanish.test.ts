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

describe('days before the one month that is said', () => {
  test.each([
    ['Cleo is away 27 and 28 August.', ['null away cleo 2027-08-27 2027-08-28']],
    [
      'Cleo is away on 20, 21 and 24 August.',
      ['null away cleo 2027-08-20 2027-08-21', 'null away cleo 2027-08-24 2027-08-24'],
    ],
    ['Cleo está libre los días 27 y 28 de agosto.', ['null free cleo 2027-08-27 2027-08-28']],
    [
      'Cleo está fuera el 20, 21 y 24 de septiembre.',
      ['null away cleo 2027-09-20 2027-09-21', 'null away cleo 2027-09-24 2027-09-24'],
    ],
    ['Saul va a estar fuera del 23 al 27 de agosto.', ['null away saul 2027-08-23 2027-08-27']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))

  test.each(['12 and 14 August are full.', 'Saul está fuera del 20 al 24 y el 26 de agosto.'])('not %s', (text) =>
    expect(said(text)).toEqual([]),
  )
})

describe('crew about themselves', () => {
  test.each([
    ['No llego a Baxter.', ['baxter-aug-15 decline lena']],
    ['Se me hace imposible lo de Baxter.', ['baxter-aug-15 decline lena']],
    ['Me quito de Baxter.', ['baxter-aug-15 decline lena']],
    ['Cuente conmigo para Baxter.', ['baxter-aug-15 accept lena']],
    ['Dale, voy con Baxter.', ['baxter-aug-15 accept lena']],
    ['Creo que puedo con Baxter.', ['baxter-aug-15 accept lena tentative']],
    ['Me voy de vacaciones del 23 al 27 de agosto.', ['null away lena 2027-08-23 2027-08-27']],
    ['No puedo esperar a Baxter, ¡qué emoción!', []],
    ['¿Puedo llevar a mi hija a Baxter?', []],
    ['No voy con los niños a Baxter.', []],
  ])('%s', (text, expected) => expect(said(text, 'lena')).toEqual(expected))
})

describe('an order of seats said once, other names for a seat, empty boxes', () => {
  const CREW = ['captain otto', 'first_mate lena', 'second_mate pim', 'host maeve'].map(
    (who) => `baxter-aug-15 assign ${who} confirmed`,
  )
  test.each(['captain, first, second, host in that order:', 'capitán, primero, segundo, anfitriona en ese orden:'])(
    '%s',
    (order) =>
      expect(
        said(
          `${order}\n\nBaxter 8/15: Otto, Lena, Pim, Maeve\nThackeray 8/22: Ruth, Abel, nadie todavía, Maeve o Cleo`,
        ),
      ).toEqual([
        ...CREW,
        'thackeray-aug-22 assign captain ruth confirmed',
        'thackeray-aug-22 assign first_mate abel confirmed',
        'thackeray-aug-22 open second_mate',
        'thackeray-aug-22 crew? host maeve|cleo',
      ]),
  )

  test.each(['Bosun / first mate: Lena', 'Contramaestre (primer oficial): Lena'])('%s', (line) =>
    expect(said(`Baxter, Sunday 15\n\nSkipper: Otto\n${line}\nHostess: Maeve`)).toContain(CREW[1]),
  )
  test('two seats in one label are none', () => {
    expect(said('Baxter, Sunday 15\n\nSkipper: Otto\nHost / first mate: Lena\nDeck: Saul').join()).not.toContain('lena')
  })
  test('an empty box before nobody says that the seat is open', () => {
    const boxes = 'Baxter crew\n[x] Captain - Otto\n[ ] Deckhand - '
    expect(said(`${boxes}nobody yet`)).toContain('baxter-aug-15 open deckhand')
    expect(said(`${boxes}Saul`)).toContain('baxter-aug-15 assign deckhand saul tentative')
  })
})

describe('who goes and who comes', () => {
  const SWAP = ['baxter-aug-15 release first_mate lena', 'baxter-aug-15 assign first_mate abel confirmed']
  test.each(['Lena se cae de Baxter, va Abel.', 'Cambien a Lena por Abel en Baxter.'])('%s', (text) =>
    expect(said(text)).toEqual(SWAP),
  )
  test('because of illness too', () => {
    expect(said('Lena está enferma, Abel va en su lugar con Baxter.')).toEqual(expect.arrayContaining(SWAP))
  })
  test('Lena se bajó de Baxter.', () => expect(said('Lena se bajó de Baxter.')).toEqual(SWAP.slice(0, 1)))
})

test.each([
  ['Movimos a los Baxter del domingo 15 al lunes 16.', ['baxter-aug-15 move 2027-08-16']],
  ['La salida de Baxter queda para el lunes 16.', ['baxter-aug-15 move 2027-08-16']],
  [
    'Baxter: a bordo a las 12:30, soltamos amarras a la 1, de vuelta a las 5.',
    ['baxter-aug-15 time 13:00 17:00 12:30'],
  ],
  ['Baxter trae 2 personas más.', []],
  ['Baxter has 2 guests more.', []],
  ['Baxter ahora son 12 personas.', ['baxter-aug-15 guests 12']],
])('%s', (text, expected) => expect(said(text)).toEqual(expected))
