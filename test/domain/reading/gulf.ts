// A small operator on the Gulf of Mexico, for tests of running text.
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { Book, BookedCharter, PlainMail } from '../../../src/domain/reading/reading.ts'
import { gist } from './mails.ts'

export const GULF: Book = {
  timeZone: 'America/Chicago',
  inbox: 'crew@pelicanrow.test',
  people: [
    person('dana', 'Dana Whitlock', [], [], ['assign']),
    person('ruth', 'Ruth Castellanos', [], ['captain'], ['assign']),
    person('otto', 'Otto Bergstrom', [], ['captain', 'first_mate']),
    person('abel', 'Abel Nakashima', [], ['first_mate', 'second_mate']),
    person('lena', 'Lena Fitzgerald', [], ['first_mate', 'second_mate']),
    person('cleo', 'Cleo Marchetti', [], ['second_mate', 'host']),
    person('maeve', 'Maeve Dunleavy', [], ['host']),
    person('rosario', 'María del Rosario Ibáñez', ['Charo'], ['host']),
    person('pim', 'Pim Vanderberg', [], ['second_mate', 'deckhand']),
    person('saul', 'Saul Greer', [], ['deckhand']),
  ],
  charters: [
    charter('sorrel-aug-14', 'Sorrel', '2027-08-14', '10:00', '14:00', { captain: 'ruth', first_mate: 'abel' }),
    charter('quigley-aug-14', 'Quigley', '2027-08-14', '17:30', '20:30', {
      captain: 'otto',
      first_mate: 'lena',
      second_mate: 'pim?',
    }),
    charter('baxter-aug-15', 'Baxter', '2027-08-15', '13:00', '17:00', {
      captain: 'ruth',
      first_mate: 'lena',
      second_mate: 'cleo',
      host: 'maeve',
    }),
    charter('sunday-larks-aug-21', 'Sunday Larks', '2027-08-21', '19:00', '22:00', { captain: 'otto' }),
    charter('thackeray-aug-22', 'Thackeray', '2027-08-22', '10:00', '14:00', { captain: 'otto', host: 'rosario' }),
    charter('oyster-fest-sep-6', 'Oyster fest', '2027-09-06', '12:00', '16:00', {
      captain: 'ruth',
      deckhand: 'pim',
      deckhand2: 'saul',
    }),
  ],
}

/** Sent on Monday, 9 August 2027, in the afternoon; `from` is an id. */
export function said(text: string, from = 'dana', subject = 'crew'): readonly string[] {
  return gist(readMail(mail(text, from, subject), GULF))
}

/** As `said`, and whether a line is shown as not understood. */
export function shown(text: string, from = 'dana', subject = 'crew'): boolean {
  return readMail(mail(text, from, subject), GULF).notUnderstood.length > 0
}

export function mail(text: string, from = 'dana', subject = 'crew'): PlainMail {
  const address = `${from}@pelicanrow.test`
  return {
    from: [{ name: '', address }],
    to: [GULF.inbox],
    subject,
    date: '2027-08-09T20:00:00.000Z',
    messageId: '<1@pelicanrow.test>',
    references: [],
    headers: [
      { name: 'authentication-results', value: 'mx.google.com; dmarc=pass header.from=pelicanrow.test' },
      { name: 'from', value: address },
    ],
    text,
  }
}

function person(id: string, name: string, aliases: string[], seats: string[], may: 'assign'[] = []) {
  return { id, name, aliases, emails: [`${id}@pelicanrow.test`], seats, may }
}

function charter(
  id: string,
  name: string,
  date: string,
  start: string,
  end: string,
  crew: Readonly<Record<string, string>>,
): BookedCharter {
  const seats = Object.entries(crew).map(([seat, who]) => ({
    seat: seat.replace(/\d$/, ''),
    crew: who.replace('?', ''),
    ...(who.endsWith('?') ? { standing: 'tentative' as const } : {}),
  }))
  return { id, name, aliases: [], date, start, end, seats }
}
