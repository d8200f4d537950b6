// Wishes that the next sentence grants, and lists in Spanish with their order or boxes.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each<[string, readonly string[]]>([
  [
    "Mrs Baxter called, they'd rather sleep in: 2pm-6pm instead of 1-5. Told her fine.",
    ['baxter-aug-15 time 14:00 18:00'],
  ],
  ["The Baxters would like 2pm to 6pm instead of 1 to 5. I said that's fine.", ['baxter-aug-15 time 14:00 18:00']],
  ['The Baxters would like 2pm to 6pm instead of 1 to 5. Told them no.', []],
  [
    'The Baxters would like 2pm to 6pm instead of 1 to 5. Told them fine if Ruth can.',
    ['baxter-aug-15 time 14:00 18:00 tentative'],
  ],
  [
    "The Baxters would like 2pm to 6pm instead of 1 to 5. Told them I'd ask.",
    ['baxter-aug-15 time 14:00 18:00 tentative'],
  ],
  [
    'capitán, primero, segundo, anfitriona en ese orden:\n\nBaxter 15/8: Ruth, Abel, Pim, Rosario\nSorrel 14/8: Otto, Lena, nadie todavía, Maeve',
    [
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 assign host rosario confirmed',
      'baxter-aug-15 assign second_mate pim confirmed',
      'sorrel-aug-14 assign captain otto confirmed',
      'sorrel-aug-14 assign first_mate lena confirmed',
      'sorrel-aug-14 assign host maeve confirmed',
      'sorrel-aug-14 open second_mate',
    ],
  ],
  [
    'Baxter domingo 15/8\nPatrón: Ruth\nContramaestre / primer oficial: Abel\nHuéspedes: 11',
    [
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 guests 11',
    ],
  ],
  ['BAXTER EL DOMINGO. EMBARQUE 1230 NO 1245', ['baxter-aug-15 time 12:30']],
  ['Baxter: board at 12:30, not 12:45', ['baxter-aug-15 time 12:30']],
  [
    'capitán, primero, segundo, anfitriona en ese orden:\n\nSorrel 14/8: Otto, Lena, nadie todavía, Maeve o Charo',
    [
      'sorrel-aug-14 assign captain otto confirmed',
      'sorrel-aug-14 assign first_mate lena confirmed',
      'sorrel-aug-14 crew? host maeve|rosario',
      'sorrel-aug-14 open second_mate',
    ],
  ],
  [
    'Sorrel sábado 14/8\n[x] Capitán - Otto\n[ ] Segundo - nadie todavía\n[ ] Anfitriona - Maeve',
    [
      'sorrel-aug-14 assign captain otto confirmed',
      'sorrel-aug-14 assign host maeve tentative',
      'sorrel-aug-14 open second_mate',
    ],
  ],
])('the office: %s', (text, changes) => expect(said(text, 'dana').toSorted()).toEqual(changes))
