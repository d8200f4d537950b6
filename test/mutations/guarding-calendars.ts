// What inboxes, calendars and their feeds make go wrong.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: guards are stretches of the program’s text
import type { Guard } from './guard.ts'

const GMAIL = 'src/outbound/google/gmail.ts'
const ACCESS = 'src/outbound/google/access.ts'
const BAD_FEEDS = 'test/outbound/ical/bad-feeds.test.ts'
const FEEDS = 'test/outbound/ical/reading.test.ts'
const ENTRY = 'src/domain/calendar-entry.ts'

export const GUARDING_CALENDARS: readonly Guard[] = [
  {
    pitfall: 'token',
    rule: 'A dead token is told from a moment’s trouble',
    file: ACCESS,
    cut: "{ outcome: 'not-done', retry: 'never', code: 'invalid_grant', remedy: DEAD_TOKEN }",
    leave: "{ outcome: 'not-done', retry: 'later', code: 'invalid_grant' }",
    test: 'test/stories/week.test.ts',
  },
  {
    pitfall: 'cursor',
    rule: 'A cursor that Gmail has forgotten is a search by time',
    file: GMAIL,
    cut: '      if (statusOf(error) === 404) return undefined\n',
    leave: '',
    test: 'test/contracts/wire-faults.test.ts',
  },
  {
    pitfall: 'kept',
    rule: 'A mail is kept once, whatever ids it arrived under',
    file: 'src/domain/new-mail.ts',
    cut: 'said ? saidKey(said) : mailKey(mail, standing)',
    leave: "said ? saidKey(said) : gmailId ?? ''",
    test: 'test/workflows/proposals.test.ts',
  },
  {
    pitfall: 'moments',
    rule: 'A search says seconds, never a date',
    file: GMAIL,
    cut: '  return Math.floor(moment.getTime() / 1_000)',
    leave: "  return moment.toISOString().slice(0, 10).replaceAll('-', '/') as never",
    test: 'test/outbound/gmail.test.ts',
  },
  {
    pitfall: 'hostile',
    rule: 'What is too long is cut, and what is left of it is asked about',
    file: 'src/domain/reading/heard-from.ts',
    cut: "return [isCut ? { ...heard, found: weakened(heard.found, 'ask', book) } : heard]",
    leave: 'return [heard]',
    test: 'test/reading/hostile.test.ts',
  },
  {
    pitfall: 'quoted',
    rule: 'Names in quoted text are never read',
    file: 'src/domain/reading/new-text.ts',
    cut: "  if (line === '' || line.startsWith('>'))",
    leave: "  if (line === '')",
    test: 'test/domain/reading/new-text.test.ts',
  },
  {
    pitfall: 'feeds',
    rule: 'A bad entry is set aside, and the others survive',
    file: 'src/outbound/ical/vevent.ts',
    cut: '  if (fatal) return { problem: `it has ${fatal.name} twice`, line: fatal.line }\n',
    leave: '',
    test: BAD_FEEDS,
  },
  {
    pitfall: 'bombs',
    rule: 'A rule is judged by its words before anything is computed',
    file: 'src/outbound/ical/vevent.ts',
    cut: 'refusedRule(rule.value.trim())',
    leave: '(undefined as string | undefined)',
    test: BAD_FEEDS,
  },
  {
    pitfall: 'bombs',
    rule: 'A series has a most of instances in a window',
    file: 'src/outbound/ical/rule-bounds.ts',
    cut: '  return aDay > MOST_A_DAY ?',
    leave: '  return aDay > 1_000_000 ?',
    test: BAD_FEEDS,
  },
  {
    pitfall: 'blocking',
    rule: 'A large feed is read in short stretches',
    file: 'src/outbound/ical/breath.ts',
    cut: 'if (performance.now() < until) return undefined',
    leave: 'if (until > 0) return undefined',
    test: FEEDS,
  },
  {
    pitfall: 'instances',
    rule: 'An instance is known by its own original start, not by its series’ id',
    file: 'src/outbound/ical/latest.ts',
    cut: "`${event.original ? originalKey(event.original) : 'all'} ${event.uid}`",
    leave: 'event.uid',
    test: FEEDS,
  },
  {
    pitfall: 'refused',
    rule: 'A calendar that refuses for a while is asked again',
    file: ACCESS,
    cut: "  if (status === 429 || (status === 403 && /ratelimit|quota/i.test(reason)))\n    return { outcome: 'not-done', retry: 'later', code: reason }\n",
    leave: '',
    test: 'test/contracts/wire-faults.test.ts',
  },
  {
    pitfall: 'titles',
    rule: 'An entry with a word of NOT_CHARTERS is no charter',
    file: ENTRY,
    cut: '  if (word) return `"${word}" in the title`\n',
    leave: '',
    test: 'test/domain/calendar-entry.test.ts',
  },
  {
    pitfall: 'titles',
    rule: 'A series is a charter only where somebody booked it',
    file: ENTRY,
    cut: "  if (recurring && !isBooked) return 'it repeats'\n",
    leave: '',
    test: 'test/domain/calendar-entry.test.ts',
  },
  {
    pitfall: 'zones',
    rule: 'A day is the operator’s, not this machine’s',
    file: ENTRY,
    cut: 'entry.allDay ? entry.start : localDate(entry.start, timeZone)',
    leave: 'entry.allDay ? entry.start : new Date(entry.start).toISOString().slice(0, 10)',
    test: 'test/domain/calendar-entry.test.ts',
  },
  {
    pitfall: 'overrides',
    rule: 'What the calendar says again undoes nothing',
    file: 'src/domain/merge-entry.ts',
    cut: 'theirs === undefined || base === theirs ? ours : theirs',
    leave: 'theirs === undefined ? ours : theirs',
    test: 'test/workflows/calendar-change.test.ts',
  },
]
