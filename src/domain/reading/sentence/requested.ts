// "Could you please mark me as away …?": a request in form, and "I am away …" in substance.
import { pattern } from './marks.ts'

const REQUESTED =
  /^ (?:(?:hi|hey|hello|so|and|also|please|just|kindly|then|ok) )*(?:(?:could|can|would|will) (?:you|we|somebody|someone) (?:(?:all|please|kindly|just|also|maybe) )*)?(?:mark|put|note|list|log|record|show|enter|book|block|have) (?:me|myself)(?: down| out| in)?(?: please)? (?:as |for )?(?:being )?(?=(?:(?:not|on|un)? ?)?(?:away|off|out|gone|leave|holiday|vacation|available|unavailable|free|around)(?= |$))/

/** "Could I have the 9th off?", "I'd like to take the 9th off". */
const WISHED = pattern(
  '^ (?:(?:hi|hey|hello|so|and|also|please|just|then|ok|sorry) )*(?:(?:could|can|may|might) i (?:(?:please|possibly|maybe|also|just) )*|i would (?:really )?(?:like|love|need) (?:to )?)(?:(?:have|take|get|book|request) )?(?=(?:(?:from|the|on) )*D.* off )',
)

export function asSaid(text: string): string {
  if (REQUESTED.test(text)) return text.replace(REQUESTED, ' i am ')
  return WISHED.test(text) ? text.replace(WISHED, ' i take ') : text
}
