// What stands before somebody and their seat: words that only lead there; after any other it is asked.
import { pattern } from './marks.ts'

const LEADS = new Set(
  `and so but while whereas since because though although plus also then now ok okay yes yep hi hey hello dear hola all team crew folks everyone everybody gang friends guys good great news happy
  update fyi ps heads up quick note reminder please just only again instead first finally well right sure anyway meanwhile
  the a an our my this that these his her their its your of for on at in to with as by from until before after around about de del la el los en para
  con y asi que por al un una como is are am be was will shall 's it he she they i we you there here have has having got gets get getting put
  puts putting make makes making made let use uses using name naming chosen choose choosing chose pick picked picking
  appoint appointed engage engaged hire hired book booked assign assigned set setting settled settle settles lined gone going go goes want need needs give gives gave
  giving given bring brings bringing send sends sending add adds adding take takes taking took keep keeps keeping asked found talked slot slotted slotting
  down over out off aboard board boarding sailing sails sail charter trip boat party cruise booking group event wedding dinner birthday
  family gala run day days year years eve charters sails trips boats cambio sale entra wanted evening morning afternoon night sunset sunrise noon am pm today tonight tomorrow weekend sun sat mon tue wed thu fri new old own
  dear other one two both same next coming mr mrs ms miss sr sra captain confirm confirmed confirming pleased delighted glad
  us say announce tell told report reporting know letting let's lets everything stands else lo los vamos tenemos va van sera seran queda
  quedan pon pongo ponemos ponme ponga pongan pongamos mete meto metemos pone poned llevamos lleva hace sube entra
  hire hand mate crewing guests guest people time times start starting come comes coming aboard x who whoever which
  young little wee lovely darling sweet trusty faithful reliable steady brave brilliant wonderful excellent favourite favorite
  swap swapped switch switched change changed changes correction corrected actually sorry oops whoops no`.split(/\s+/),
)
const MARK = pattern('^[KSMUCDTRN]$')
/** Signs. */
const SIGN = /^[^\p{L}\d]*$/u
/** Why somebody else comes, said without a comma: "she's got a thing put Abel on as first". */
const REASON = pattern(
  '^.* P (?:is|has|has got|is got|has to|can not|will not|can|got)(?: (?:a|an|the|make|do|come|to|go|sick|ill|away|off|out|at|in|C|D|[\\p{L}]+)){1,4} (?=$|put |so |then )',
)

/** In a long sentence without a comma what stands farther off belongs to something else. */
const REACH = 4

/** "For the Baxters I'd like Otto at the helm": how much of a wish it is mood hears. */
const LIKED = / (?:i|we) would like(?: to)?(?= )/

/** "Cocoa and towels by Priya (host)": what they see to. */
const BY = / (?:by|from|por) $/

/** "I can report that …", "you will be glad to hear that …", "the only change is that …". */
const REPORTED =
  /^(?!.* (?:not|never|no|doubt|trouble|problem|untrue|false|fear|worry|pity|if|whether|rumou?rs?|wrong|unlikely|hope|wish|claims?|nonsense) ).* (?:report|hear|learn|announce|settled|agreed|arranged|decided|confirmed|changed?|changes|newer(?: than [^.]*)?|news|difference|amendment|correction|addition|sheet|list|say|advised|informed) (?:(?:is|was|it|to you|you all) )*that $/
/** `before`: from the end of what was said before, or the part's beginning, up to the seat or its person. */
export function isPlainBefore(before: string): boolean {
  return (
    BY.test(before) ||
    REPORTED.test(before) ||
    before
      .replace(REASON, ' ')
      .replace(LIKED, ' ')
      .trim()
      .split(' ')
      .slice(-REACH)
      .every((word) => LEADS.has(word) || MARK.test(word) || SIGN.test(word))
  )
}

/** "Otto as captain on Baxter is out of the question": what is said of it, and not that it is so. */
const VERDICT =
  /(?<! it) (?:is|was|are|makes?|needs?|remains?|will|would|has|seems?|looks?|sounds?|depends?|hinges?|takes?|feels?) (?!(?:it|now|confirmed|set|fixed|agreed|settled|final|definite|sure|sorted|go|fine|done|good|ok|okay|on|great|perfect|happening|booked|best|our|also) )/

/** `between` a person and a seat, `after` the seat. */
export function isJudged(between: string, after: string): boolean {
  return /^ as (?:(?:the|our|a|my) )?$/.test(between) && VERDICT.test(after)
}
