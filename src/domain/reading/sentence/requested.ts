// "Could you please mark me as away …?": a request in form, and "I am away …" in substance.
const REQUESTED =
  /^ (?:(?:hi|hey|hello|so|and|also|please|just|kindly|then|ok) )*(?:(?:could|can|would|will) (?:you|we|somebody|someone) (?:(?:all|please|kindly|just|also|maybe) )*)?(?:mark|put|note|list|log|record|show|enter|book|block|have) (?:me|myself)(?: down| out| in)?(?: please)? (?:as |for )?(?:being )?(?=(?:(?:not|on|un)? ?)?(?:away|off|out|gone|leave|holiday|vacation|available|unavailable|free|around)(?= |$))/

export function asSaid(text: string): string {
  return REQUESTED.test(text) ? text.replace(REQUESTED, ' i am ') : text
}
