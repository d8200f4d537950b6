// Crew about themselves in the words that people have for it: yes, no, perhaps, days off, ill, back again.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const [YES, NO, PERHAPS] = [
  'baxter-aug-15 accept lena',
  'baxter-aug-15 decline lena',
  'baxter-aug-15 accept lena tentative',
]

function lena(text: string, subject = 'Re: Baxter'): readonly string[] {
  return said(text, 'lena', subject)
}

describe('no', () => {
  it.each([
    "Sorry, no for the gala on Sunday. My landlord won't let me out.",
    "no for me for Sunday I'm afraid",
    'Unfortunately not this Sunday.',
    "I'll have to miss Baxter",
    'I must sadly decline Baxter, my apologies.',
    "It's a hard no from me",
    'para Baxter no cuentes conmigo',
    "Don't count on me for Baxter",
  ])('%s', (text) => expect(lena(text)).toEqual([NO]))

  it.each([
    "I probably can't make Baxter",
    'Baxter: probably not',
    'Maybe not Baxter',
    'I might have to drop Baxter',
    'I would hate to miss Baxter',
    "If the fever doesn't go I can't make Baxter",
    'Should I say no to Baxter?',
    'I will miss the old boat.',
    'No for now, will write on Thursday',
    'No sé si puedo ir',
    'No creo que pueda el domingo',
  ])('is none, and no yes: %s', (text) => expect(lena(text)).toEqual([]))

  it('says nothing of a seat that is empty', () => {
    expect(lena('There is no host on Baxter')).not.toContain(NO)
  })
})

describe('yes', () => {
  it.each([
    "Yes to Baxter, wouldn't miss it! Len",
    "Wouldn't miss it",
    'Sunday is fine by me',
    'Sí puedo el domingo 15, cuenta conmigo para Baxter.',
    'Claro, el domingo puedo',
    'I am free on Sunday, so yes',
    'Me apunto a Baxter',
    'Baxter confirmed from my side',
    'You can count on me for Baxter',
    "I'm in for Baxter",
  ])('%s', (text) => expect(lena(text)).toEqual([YES]))

  it.each([
    'I can probably do the dinner on Sunday, will know for sure on Wednesday.',
    "Very likely I can do Baxter, I'll tell you Thursday",
    "I'm a likely yes for Baxter",
    "Maybe. I'll know on Thursday.",
    'Should be able to make Sunday, give me until Thursday to be certain.',
    'Creo que sí puedo el domingo, te confirmo el jueves',
    'Quizás pueda hacer Baxter',
    'Pencil me in for Baxter',
    'Hopefully I can do Baxter',
  ])('perhaps: %s', (text) => expect(lena(text)).toEqual([PERHAPS]))

  it.each(['I am in Boston right now', 'I am in hospital admin on Sundays usually', "I'm not happy to do Baxter"])(
    'none: %s',
    (text) => expect(lena(text)).not.toContain(YES),
  )
})

describe('days', () => {
  it.each([
    'I need 13 to 17 September off please, exams at the nautical school.',
    'Could I have 13-17 September off please?',
    'Please give me September 13 to 17 off.',
    "I'd like to take the 13th to the 17th of September off",
    'Taking Sept 13-17 off, family visit',
    'Requesting September 13-17 off.',
    'I’m away September 13 to 17 and back on the 18th.',
    "I'm away from September 13 to September 17 and returning on the 18th",
    'gone Sept 13-17 and then back the 18th.',
  ])('off: %s', (text) => expect(lena(text, 'days')).toEqual(['null away lena 2027-09-13 2027-09-17']))

  it.each([
    "I don't need 13 to 17 September off any more",
    'Does anyone need 13 to 17 September off?',
    'I needed 13 to 17 September off last year',
    'If I take 13 to 17 September off, who covers?',
    'Would it be ok if I took August 23-25 off?',
    'I might need August 23-25 off.',
    'Can I have Sunday off?',
  ])('none: %s', (text) => expect(lena(text, 'days')).toEqual([]))

  it.each(["I'm away August 23 and back on the 31st", "I'm away from Aug 23, back on the 31st"])(
    'away until they are back: %s',
    (text) => expect(lena(text, 'days')).toEqual(['null away lena 2027-08-23 2027-08-30']),
  )

  it('in bed is away for as long as is said', () => {
    const text = "I'm ill, in bed today and tomorrow. So I can't do Baxter, sorry!"
    expect([...lena(text, 'Baxter')].sort()).toEqual(['baxter-aug-15 away lena 2027-08-09 2027-08-10', NO])
    expect(lena('I will be in hospital on Sunday, so no Baxter for me')).toContain(
      'baxter-aug-15 away lena 2027-08-15 2027-08-15',
    )
  })

  it.each([
    'My kid is ill, in bed today and tomorrow',
    'My mother will be in hospital on Sunday',
    'Otto is in bed with flu today and tomorrow',
    'I was in bed with flu on Saturday and Sunday',
  ])('nobody of ours: %s', (text) => expect(lena(text, 'Baxter')).toEqual([]))

  it('a doubtful no is shown', () => expect(shown("I probably can't make Baxter", 'lena', 'Re: Baxter')).toBe(true))
})

describe('an answer to something else', () => {
  it.each([
    'Yes, I saw the list.',
    'No, I did not see the list.',
    'Yes to your question about the lines.',
    "I'm good, how are you?",
    "I'm free of debt at last!",
    "I can't remember if I said yes to Baxter",
    'I can bring the ice.',
    "I can't find the key.",
    "I can't wait for Baxter!",
    'Otto cannot do Baxter.',
    'My parents are away August 23 to 30.',
  ])('%s', (text) => expect(lena(text)).toEqual([]))

  it.each(['I can no longer do Baxter', 'Yes, I got your message, but I can no longer do Baxter'])(
    'is none: %s',
    (text) => expect(lena(text)).toEqual([NO]),
  )
})

describe('who is elsewhere on its day', () => {
  const AWAY = 'baxter-aug-15 away lena 2027-08-15 2027-08-15'
  it.each([
    "I have to decline Baxter, I'll be in Tulsa on Sunday",
    "Can't do Baxter, I'm visiting my sister on the 15th",
  ])('is away: %s', (text) => expect([...lena(text, 'Sunday')].sort()).toEqual([AWAY, NO]))
  it.each(["Can't do Baxter on Sunday, I'm at a loss what to say", "Can't do Baxter, I'm flying on Tuesday"])(
    'is not: %s',
    (text) => expect(lena(text, 'Sunday')).toEqual([NO]),
  )
})

describe('somebody whom nobody is called', () => {
  it.each(['Leena thinks she could do it but has to check with her sitter.', 'Leena could help on Baxter.'])(
    'is asked: %s',
    (text) => expect(said(text, 'dana', 'Baxter')).toEqual(['baxter-aug-15 crew? lena']),
  )
  it.each(['Leena thinks the boat is lovely.', 'Leena could bring a cake to Baxter.'])('is not: %s', (text) =>
    expect(said(text, 'dana', 'Baxter')).toEqual([]),
  )
})
