// Letters as they are written in Britain and Ireland: where somebody is, who goes and why, and crew about themselves.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each<[string, readonly string[]]>([
  [
    'For the Baxter party Mr Bergstrom will take her out as skipper, with Lena as his first mate and Rosario in the saloon as host.',
    [
      'baxter-aug-15 assign captain otto confirmed',
      'baxter-aug-15 assign first_mate lena confirmed',
      'baxter-aug-15 assign host rosario confirmed',
    ],
  ],
  ['Otto will take them out on Baxter as skipper.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Otto will take the boat out for Baxter as captain.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Rosario will be in the galley as host on Baxter.', ['baxter-aug-15 assign host rosario confirmed']],
  ['Rosario below as host on Baxter.', ['baxter-aug-15 assign host rosario confirmed']],
  ['Abel will be up forward as first mate on Baxter.', ['baxter-aug-15 assign first_mate abel confirmed']],
  ['Abel is up at the bow as first mate on Baxter.', ['baxter-aug-15 assign first_mate abel confirmed']],
  ['Baxter: Otto has given me his firm yes as captain.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Otto has very kindly agreed to captain Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  [
    'Rosario has very kindly agreed to look after the guests as hostess on Baxter.',
    ['baxter-aug-15 assign host rosario confirmed'],
  ],
  ['Otto has kindly consented to take the helm on Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  ['Otto is to be the captain on Baxter.', ['baxter-aug-15 assign captain otto confirmed']],
  [
    'On Baxter kindly take Lena off as first mate and put Abel on in her stead; she is away in Galway that Sunday.',
    [
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 away lena 2027-08-15 2027-08-15',
      'baxter-aug-15 release first_mate lena',
    ],
  ],
  [
    'Take Lena off Baxter and put Abel on; she is ill.',
    [
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 away lena 2027-08-15 2027-08-15',
      'baxter-aug-15 release first_mate lena',
    ],
  ],
  [
    "Replace Lena with Abel on Baxter; she's in hospital that day.",
    [
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 away lena 2027-08-15 2027-08-15',
      'baxter-aug-15 release first_mate lena',
    ],
  ],
  [
    'Abel replaces Lena on Baxter as she is away that day.',
    [
      'baxter-aug-15 assign first_mate abel confirmed',
      'baxter-aug-15 away lena 2027-08-15 2027-08-15',
      'baxter-aug-15 release first_mate lena',
    ],
  ],
  [
    'Lena comes off Baxter and Abel goes on in her place.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'Take Lena off Baxter and put Abel on in her place.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'Baxter: Lena is to stand down and Abel to take her place.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'Lena steps down from Baxter and Abel steps up in her stead.',
    ['baxter-aug-15 assign first_mate abel confirmed', 'baxter-aug-15 release first_mate lena'],
  ],
  [
    'The Baxter sailing is not cancelled. It is put back by a week, from Sunday the 15th to Sunday the 22nd of August, at the same hours.',
    ['baxter-aug-15 move 2027-08-22'],
  ],
  ['Baxter is put back a week.', ['baxter-aug-15 move 2027-08-22']],
  ['Baxter has been put off until Sunday the 22nd.', ['baxter-aug-15 move 2027-08-22']],
  ['Baxter is brought forward a day, to Saturday the 14th.', ['baxter-aug-15 move 2027-08-14']],
  ['Lena, you are therefore stood down from Baxter, with my thanks.', ['baxter-aug-15 release first_mate lena']],
  ["Lena, you're off Baxter, thanks.", ['baxter-aug-15 release first_mate lena']],
  ['Please do not approach Lena for the 20th, for she is away that day.', ['null away lena 2027-08-20 2027-08-20']],
  ["Don't ask Lena for the 20th, she's away that day.", ['null away lena 2027-08-20 2027-08-20']],
  [
    'EIMEAR IS OUT. ABEL MAY COME AS 2ND MATE ON BAXTER, WILL KNOW FRIDAY.',
    ['baxter-aug-15 assign second_mate abel tentative'],
  ],
  ['Abel may come as second mate on Baxter, will know Friday.', ['baxter-aug-15 assign second_mate abel tentative']],
  [
    "Abel may come as second mate on Baxter, I'll hear by Thursday.",
    ['baxter-aug-15 assign second_mate abel tentative'],
  ],
  ["Baxter: Abel may come as second mate, we'll know Friday.", ['baxter-aug-15 assign second_mate abel tentative']],
  ['Baxter: Abel may come as second mate, he tells me Friday.', ['baxter-aug-15 assign second_mate abel tentative']],
  [
    'The one thing newer than the sheet is that Abel is second mate on Baxter, Sunday 15 August.',
    ['baxter-aug-15 assign second_mate abel confirmed'],
  ],
  ['The only change is that Abel is second mate on Baxter.', ['baxter-aug-15 assign second_mate abel confirmed']],
  [
    'All that has changed is that Abel is now second mate on Baxter.',
    ['baxter-aug-15 assign second_mate abel confirmed'],
  ],
  ['Suffice it to say that Abel is second mate on Baxter.', ['baxter-aug-15 assign second_mate abel confirmed']],
  ['You will be glad to hear that Abel is second mate on Baxter.', ['baxter-aug-15 assign second_mate abel confirmed']],
  ['I can report that Abel is second mate on Baxter.', ['baxter-aug-15 assign second_mate abel confirmed']],
  ['It has been settled that Abel is second mate on Baxter.', ['baxter-aug-15 assign second_mate abel confirmed']],
  [
    'The Baxter guests are asked to be on the pontoon at half past twelve, and we sail from one until five.',
    ['baxter-aug-15 time 13:00 17:00 12:30'],
  ],
])('the office: %s', (text, changes) => expect(said(text, 'dana').toSorted()).toEqual(changes))

it.each([
  "Lena, you needn't come on Baxter.",
  'It is not the case that Abel is second mate on Baxter.',
  'It is untrue that Abel is second mate on Baxter.',
  'Were it true that Abel is second mate on Baxter!',
  'Last Sunday Otto was captain for Baxter with Abel as first mate.',
  'I have not asked Rosario to host Baxter, and shall not.',
])('the office, and nothing changes: %s', (text) => expect(said(text, 'dana')).toEqual([]))

it.each<[string, readonly string[]]>([
  [
    'It is with the greatest regret that I must beg to be excused from hosting the Baxter party. I am ill in bed.',
    ['baxter-aug-15 away maeve 2027-08-15 2027-08-15', 'baxter-aug-15 decline maeve'],
  ],
  ['I must beg to be excused from Baxter.', ['baxter-aug-15 decline maeve']],
  ['I regret that I am unable to host Baxter.', ['baxter-aug-15 decline maeve']],
  ['I fear I must cry off Baxter.', ['baxter-aug-15 decline maeve']],
  ["I'm afraid I shan't be able to manage Baxter.", ['baxter-aug-15 decline maeve']],
  ["I shan't manage Baxter, I'm afraid.", ['baxter-aug-15 decline maeve']],
  ['I should be delighted to host Baxter.', ['baxter-aug-15 accept maeve']],
  ["I'd be glad to do Baxter.", ['baxter-aug-15 accept maeve']],
  ['Delighted to do Baxter.', ['baxter-aug-15 accept maeve']],
  ['Grand so, put me down for Baxter.', ['baxter-aug-15 accept maeve']],
  ['Grand, see you Sunday.', ['baxter-aug-15 accept maeve']],
  ["No bother, I'll do Baxter.", ['baxter-aug-15 accept maeve']],
  ["Baxter's grand for me.", ['baxter-aug-15 accept maeve']],
  ["Sure I'll do Baxter, no bother at all.", ['baxter-aug-15 accept maeve']],
  ['I will of course be there for Baxter.', ['baxter-aug-15 accept maeve']],
  [
    'Baxter on 15 August: yes from me as host, provided that the car comes through its test on the 12th.',
    ['baxter-aug-15 accept maeve tentative'],
  ],
  ['Yes to Baxter provided my mother is home by then.', ['baxter-aug-15 accept maeve tentative']],
  ['Yes to Baxter, so long as I get a lift.', ['baxter-aug-15 accept maeve tentative']],
  ["Can't make Baxter I'm afraid, I'm up in Belfast.", ['baxter-aug-15 decline maeve']],
  [
    "I can't do Baxter. I have a fever.",
    ['baxter-aug-15 away maeve 2027-08-15 2027-08-15', 'baxter-aug-15 decline maeve'],
  ],
  ["I can't do Baxter. My son is ill.", ['baxter-aug-15 decline maeve']],
  ["I can't do Baxter. I was ill last week.", ['baxter-aug-15 decline maeve']],
  ["I can't do Baxter. I have a cold beer waiting.", ['baxter-aug-15 decline maeve']],
])('crew: %s', (text, changes) => expect(said(text, 'maeve').toSorted()).toEqual(changes))

it.each([
  "Baxter is beyond me, I'm afraid.",
  "I'm free the day before.",
  "I'm not fit to sail Baxter.",
  'I am ill in bed.',
])('crew, and nothing changes: %s', (text) => expect(said(text, 'maeve')).toEqual([]))

it.each<[string, readonly string[]]>([
  [
    "I can't do the 15th, I'm away in Leitrim that day. I'm free on the Saturday before it if that's any use to you.",
    [
      'baxter-aug-15 away maeve 2027-08-15 2027-08-15',
      'baxter-aug-15 decline maeve',
      'baxter-aug-15 free maeve 2027-08-14 2027-08-14',
    ],
  ],
])('crew: %s', (text, changes) => expect(said(text, 'maeve', 'Re: Baxter').toSorted()).toEqual(changes))
