// Words as they are often misspelt, and the words that are meant: so that rules know each in one form.
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    captain: 'captan captn capitain captein captin captian capatin cpatain',
    skipper: 'skiper skippr skippper skippa',
    deckhand: 'dekhand dechand deckand deckhnd decckhand deckhan dekand',
    host: 'hosst hsot hoost',
    hostess: 'hostes hosstess hotess hostiss',
    hosting: 'hostng hostin hossting',
    second: 'secund secnd secod seconde sceond secound',
    first: 'frist fisrt firts furst',
    mate: 'maet',
    board: 'bord borad boord',
    boarding: 'bording boardng borading',
    guests: 'gests geusts guestes guets',
    sailing: 'saling sailling',
    sails: 'sayls',
    instead: 'insted instaed intead insead insted',
    maybe: 'mabye mabey mayb',
    waiting: 'wating waitng',
    happy: 'hapy hapi',
    will: 'wil',
    still: 'stil',
    please: 'pleese plese pleas',
    replaces: 'replacs replases',
    cancelled: 'canceld cancled cancelld canclled',
    moved: 'moovd movd',
    and: 'adn',
    the: 'teh hte',
    with: 'wiht wth',
    confirmed: 'confimed confirmd comfirmed',
    tomorrow: 'tomorow tommorow tommorrow',
    available: 'availible avaliable availble',
    definitely: 'definately definitly',
    guest: 'geust',
  }).flatMap(([meant, all]) => all.split(' ').map((said) => [said, meant] as const)),
)

/** Folded, a single word. */
export function asSpelt(word: string): string {
  return MEANT.get(word) ?? word
}

/** The word itself, and as it is often misspelt. */
export function spellingsOf(word: string): readonly string[] {
  return [word, ...[...MEANT].flatMap(([said, meant]) => (meant === word ? [said] : []))]
}
