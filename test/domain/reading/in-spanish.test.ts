// Sentences in Spanish: who sails, who doesn't, what becomes of the sail, and crew about themselves.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each<[string, readonly string[]]>([
  ['Baxter el domingo 15: Otto fijo de capitán.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Otto fijo como capitán en Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Otto al timón en Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  [
    'Baxter: Otto al timón, Abel primer oficial y Pim segundo.',
    [
      'baxter-aug-15 assign captain otto confirmed',
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 assign second_mate pim confirmed',
    ],
  ],
  ['Otto lleva el timón en Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Maeve sigue de anfitriona en Baxter.', ['baxter-aug-15 assign host maeve confirmed']],
  ['Maeve me dijo que sí, va de anfitriona en Baxter.', ['baxter-aug-15 assign host maeve confirmed']],
  ['Maeve dijo que sí a Baxter.', ['baxter-aug-15 assign host maeve confirmed']],
  ['Maeve va de anfitriona con los Baxter.', ['baxter-aug-15 assign host maeve confirmed']],
  ['Otto va de patrón en Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Otto hace de capitán en Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Otto será el capitán de Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['El capitán de Baxter es Otto.', ['baxter-aug-15 assign captain otto confirmed']],
  [
    'El capitán para Baxter es Otto y el primer oficial Abel.',
    ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 assign first_mate abel confirmed'],
  ],
  [
    'patrón Otto, Abel de primer oficial en Baxter',
    ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 assign first_mate abel confirmed'],
  ],
  ['Abel entra de primer oficial en Baxter.', ['baxter-aug-15 assign first_mate abel confirmed']],
  [
    'Abel entra por Lena en Baxter.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'Abel cubre a Lena en Baxter.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'Otto va en lugar de Ruth como capitán en Baxter.',
    ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 release captain ruth'],
  ],
  [
    'Otto va de capitán en lugar de Ruth en Baxter.',
    ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 release captain ruth'],
  ],
  [
    'Cambio para Baxter el día 15. Otto va de capitán en lugar de Ruth, y Abel de contramaestre (primer oficial).',
    [
      'baxter-aug-15 assign captain otto confirmed',
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 release captain ruth',
    ],
  ],
  ['Pon a Otto de capitán en Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Ponme a Otto de capitán en Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Pongan a Otto de capitán en Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Quita a Lena de Baxter.', ['baxter-aug-15 release first_mate lena']],
  ['Lena ya no va en Baxter.', ['baxter-aug-15 release first_mate lena']],
  ['Lena ya no va con Baxter.', ['baxter-aug-15 release first_mate lena']],
  [
    'Lena ya no va con Baxter el domingo, la primera es Abel.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'Ruth está fuera el domingo con Baxter, va Otto de capitán.',
    ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 release captain ruth'],
  ],
  [
    'EL DOMINGO CON BAXTER RUTH ESTA FUERA, VA OTTO DE CAPITAN.',
    ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 release captain ruth'],
  ],
  [
    'Baja Lena y sube Abel de primero en Baxter.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'Sale Lena y entra Abel en Baxter.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'Sale Lena, entra Abel, en Baxter.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  ['Maeve a lo mejor va de anfitriona en Baxter.', ['baxter-aug-15 assign host maeve tentative']],
  ['Maeve de anfitriona en Baxter? me falta confirmarlo.', ['baxter-aug-15 assign host maeve tentative']],
  [
    'Baxter: Otto al timón. Maeve de anfitriona? me falta confirmarlo.',
    ['baxter-aug-15 assign captain otto confirmed', 'baxter-aug-15 assign host maeve tentative'],
  ],
  ['Quizás Maeve de anfitriona en Baxter, me dice mañana.', ['baxter-aug-15 assign host maeve tentative']],
  ['A Maeve le escribí para anfitriona en Baxter pero no contesta.', ['baxter-aug-15 assign host maeve tentative']],
  [
    'Le pregunté a Maeve si puede ser anfitriona en Baxter, todavía no contesta.',
    ['baxter-aug-15 assign host maeve tentative'],
  ],
  ['Maeve no va de anfitriona en Baxter.', ['baxter-aug-15 release host maeve']],
  ['Se canceló Baxter.', ['baxter-aug-15 cancel']],
  ['Baxter se cancela.', ['baxter-aug-15 cancel']],
  ['lo de Baxter NO se cancela, se corre del domingo 15 al domingo 22, misma hora.', ['baxter-aug-15 move 2027-08-22']],
  ['Se cayó la salida de Baxter del domingo, cancelaron, el nene con fiebre.', ['baxter-aug-15 cancel']],
  ['Se cayó Baxter.', ['baxter-aug-15 cancel']],
  ['Cancelaron los Baxter.', ['baxter-aug-15 cancel']],
  ['Los Baxter cancelaron.', ['baxter-aug-15 cancel']],
  ['Baxter queda cancelado.', ['baxter-aug-15 cancel']],
  ['La salida de Baxter está cancelada.', ['baxter-aug-15 cancel']],
  ['Suspendida la salida de Baxter por mal tiempo.', ['baxter-aug-15 cancel']],
  ['Se suspende Baxter.', ['baxter-aug-15 cancel']],
  ['Baxter se pasa al 22.', ['baxter-aug-15 move 2027-08-22']],
  ['Baxter se mueve al domingo 22.', ['baxter-aug-15 move 2027-08-22']],
  ['Movemos Baxter al 22 de agosto.', ['baxter-aug-15 move 2027-08-22']],
  ['Baxter pasa para el 22 de agosto.', ['baxter-aug-15 move 2027-08-22']],
  ['Baxter se pospone al 22 de agosto.', ['baxter-aug-15 move 2027-08-22']],
  ['A lo mejor se cancela Baxter.', ['baxter-aug-15 cancel tentative']],
  ['Si llueve se cancela Baxter.', ['baxter-aug-15 cancel tentative']],
  ['Baxter baja a 11 personas.', ['baxter-aug-15 guests 11']],
  ['Baxter sube a 12.', ['baxter-aug-15 guests 12']],
  ['Baxter el domingo ahora son 15.', ['baxter-aug-15 guests 15']],
  ['Ahora son 15 en Baxter.', ['baxter-aug-15 guests 15']],
  ['Los Baxter son 9 en total.', ['baxter-aug-15 guests 9']],
  ['En Baxter vienen 9 personas.', ['baxter-aug-15 guests 9']],
  ['con ella son 8 personas a bordo de Baxter', ['baxter-aug-15 guests 8']],
  ['Baxter: salida 13:00, regreso 17:00.', ['baxter-aug-15 time 13:00 17:00']],
  [
    'Apunten: Abel está de vacaciones del 22 al 26 de agosto. Otto está disponible el 28 y el 29 de agosto.',
    ['null away abel 2027-08-22 2027-08-26', 'null free otto 2027-08-28 2027-08-29'],
  ],
])('the office: %s', (text, changes) => expect(said(text, 'dana').toSorted()).toEqual(changes))

it.each([
  'Ruth, descansa el domingo.',
  'Estuve pensando si poner a Abel en vez de Lena en Baxter, pero no, lo dejo como está.',
  'Pensaba poner a Abel en vez de Lena en Baxter.',
  'Iba a poner a Abel de primero en Baxter, pero mejor no.',
  'Había pensado en Abel para primero en Baxter.',
  'No cambien a Lena por Abel en Baxter.',
  '¿Abel va de primero en Baxter?',
  '¿Puede Abel ir de primero en Baxter?',
  'Abel fue de primero en Baxter el año pasado.',
  'Ayer Abel iba de primero en Baxter.',
  'Baxter no se cancela.',
  'Todavía no se ha cancelado Baxter.',
  'No canceles Baxter.',
  'Me cancelaron el dentista.',
])('the office, and nothing changes: %s', (text) => expect(said(text, 'dana')).toEqual([]))

it.each<[string, readonly string[]]>([
  ['Jefa, no voy a poder con Baxter el 15, perdóneme. Busque a otro.', ['baxter-aug-15 decline lena']],
  ['No puedo con Baxter.', ['baxter-aug-15 decline lena']],
  [
    'Con Baxter no puedo, ese día estoy en Miami.',
    ['baxter-aug-15 away lena 2027-08-15 2027-08-15', 'baxter-aug-15 decline lena'],
  ],
  ['Baxter sí, cuenta conmigo.', ['baxter-aug-15 accept lena']],
  ['Estoy de vacaciones del 20 al 24 de agosto.', ['null away lena 2027-08-20 2027-08-24']],
  ['Estaré fuera del 20 al 24 de agosto.', ['null away lena 2027-08-20 2027-08-24']],
  ['El 20 no puedo trabajar.', ['null away lena 2027-08-20 2027-08-20']],
  ['Busquen a otro para Baxter.', ['baxter-aug-15 decline lena']],
  ['Tengo que soltar Baxter, lo siento.', ['baxter-aug-15 decline lena']],
  ['Confirmo Baxter.', ['baxter-aug-15 accept lena']],
  ['Confirmada para Baxter.', ['baxter-aug-15 accept lena']],
  ['Dale, voy en Baxter.', ['baxter-aug-15 accept lena']],
  ['Ahí estaré el domingo.', ['baxter-aug-15 accept lena']],
  ['Claro que puedo el domingo.', ['baxter-aug-15 accept lena']],
])('crew: %s', (text, changes) => expect(said(text, 'lena').toSorted()).toEqual(changes))

it.each(['No sé si puedo en Baxter.', '¿Quién va en Baxter?'])('crew, and nothing changes: %s', (text) =>
  expect(said(text, 'lena')).toEqual([]),
)

it.each<[string, readonly string[]]>([
  ['Otto no está del 20 al 24 de agosto.', ['null away otto 2027-08-20 2027-08-24']],
  ['Otto libra el sábado.', ['null away otto 2027-08-14 2027-08-14']],
  ['Lena tiene libre el 21.', ['null away lena 2027-08-21 2027-08-21']],
  ['Baxter sale a las 2 y vuelve a las 6.', ['baxter-aug-15 time 14:00 18:00']],
  [
    'Quigley: Lena fuera, Abel dentro.',
    ['quigley-aug-14 release first_mate lena', 'quigley-aug-14 assign first_mate abel confirmed'],
  ],
])('who is off and what comes back: %s', (text, readings) => expect(said(text)).toEqual(readings))
