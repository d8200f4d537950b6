// Every `/crew` command, once: its word, who may, and the line that help says of it.
import { mayAs, type Role } from '../role.ts'

export interface Verb {
  readonly word: string
  /** What it is about: one charter, named before it, or none. */
  readonly about: 'charter' | 'all'
  /** The least role that may. */
  readonly from: Role
  /** What follows the word. */
  readonly takes: string
  readonly help: string
}

export const VERBS = [
  verb('set', 'charter', 'captain', '<seat> <person> [because …]', 'gives a seat to somebody, up to departure'),
  verb('clear', 'charter', 'captain', '<seat> [because …]', 'opens a seat'),
  verb('swap', 'charter', 'crew', '<A> for <B> [because …]', 'B takes A’s seat, and A takes B’s; crew ask each other'),
  verb('accept', 'charter', 'crew', '[<person>]', 'says that you sail; a manager may say it for somebody'),
  verb('decline', 'charter', 'crew', '[<person>]', 'says that you can’t; the seat opens and cover is looked for'),
  verb('why', 'charter', 'crew', '[<seat>]', 'the mail line or the order behind a seat, who gave it, when'),
  verb('history', 'charter', 'crew', '[<page>]', 'every change: who, when, why'),
  verb('as', 'charter', 'crew', 'of <when>', 'how it stood then'),
  verb('check', 'charter', 'crew', '', 'does calendar, feed, page and mail say what the charter says'),
  verb('waivers', 'charter', 'captain', '', 'who has signed, the link and the QR code'),
  verb(
    'board',
    'charter',
    'captain',
    '[preview | send | hold]',
    'the boarding mail as it would leave; send: now; hold: not until you say so',
  ),
  verb('manifest', 'charter', 'captain', '', 'who is aboard, to print, with crew, phones and guardians'),
  verb('cast', 'charter', 'captain', 'off [take back]', 'they leave: freezes the manifest, starts the return clock'),
  verb('back', 'charter', 'crew', '', 'they are back: the return clock stops'),
  verb(
    'pay',
    'charter',
    'manager',
    '[<amount> <method> [because …] | price <amount> | void <number>]',
    'what was paid, what is to come, and the margin',
  ),
  verb('photos', 'charter', 'captain', '[new code]', 'what the guests sent, the album and the codes'),
  verb('hours', 'charter', 'crew', '', 'who sailed how long, once it has ended'),
  verb('undo', 'charter', 'captain', '', 'takes the last change back; its reverse is shown first'),
  verb('contact', 'charter', 'captain', '<guest> [<mail address>] [<phone>]', 'whom the guests’ mails go to'),
  verb('move', 'charter', 'manager', '<date> [<time>]', 'to another day or time; shows first what follows'),
  verb('rename', 'charter', 'manager', '<name>', 'gives it another name; the old ones still find it'),
  verb('cancel', 'charter', 'manager', '', 'it does not sail; shows first what follows'),
  verb('new', 'all', 'manager', '<name> <date> <time>', 'a new charter, on the calendar too'),
  verb('people', 'all', 'manager', '[add | edit <person>]', 'the roster: names, seats, who may assign and approve'),
  verb('who', 'all', 'crew', '<person>', 'the charters that somebody sails'),
  verb('mine', 'all', 'crew', '', 'the charters that you sail'),
  verb('hours', 'all', 'crew', '', 'how long you sailed, charter by charter'),
  verb('away', 'all', 'crew', '[<dates>]', 'writes down when you are away; a manager may name somebody first'),
  verb('free', 'all', 'crew', '<dates>', 'takes days off back'),
  verb('ops', 'all', 'crew', '[end]', 'a link to the ops page, for you alone and once; end: signs you out everywhere'),
  verb('words', 'all', 'crew', '[<part>]', 'what your own words mean (“Danny” is Dan Rickard), and taking one back'),
  verb('doctor', 'all', 'manager', '', 'looks at every account and says what is wrong and how to mend it'),
  verb('help', 'all', 'guest', '', 'this list'),
] as const satisfies readonly Verb[]

export type VerbWord = (typeof VERBS)[number]['word']

/** One word may be of one charter, and of none. */
export function verbCalled(word: string, about: Verb['about']): Verb | undefined {
  const typed = word.toLowerCase()
  return VERBS.find((one) => one.word === typed && one.about === about)
}

export function verbsFor(role: Role): readonly Verb[] {
  return VERBS.filter(({ from }) => mayAs(role, from))
}

function verb<W extends string>(word: W, about: Verb['about'], from: Role, takes: string, help: string) {
  return { word, about, from, takes, help } as const
}
