// A brand's accent colour, moved just as far as WCAG AA asks: 4.5 to 1 against its background.
const AA = 4.5
const FALLBACK = '#0b5c77'

type Rgb = readonly [number, number, number]

/** The accent where it can be read on the background, else the nearest darker or lighter one that can; `#rrggbb`. */
export function readableAccent(accent: string, background: string): string {
  const colour = parse(accent) ?? rgb(FALLBACK)
  const ground = parse(background) ?? [255, 255, 255]
  const target: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  const steps = Array.from({ length: 51 }, (_, step) => mixed(colour, target, step / 50))
  return hex(steps.find((step) => ratio(step, ground) >= AA) ?? target)
}

/** The accent as a ground for white text on a dark page. */
export function shaded(accent: string): string {
  return hex(mixed(rgb(readableAccent(accent, '#ffffff')), [0, 0, 0], 0.42))
}

/** WCAG 2 contrast, 1 to 21; both colours as `#rgb` or `#rrggbb`. */
export function contrast(one: string, other: string): number {
  return ratio(rgb(one), rgb(other))
}

function ratio(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [at(0), at(1), at(2)]
}

function rgb(colour: string): Rgb {
  return parse(colour) ?? [0, 0, 0]
}

function parse(colour: string): Rgb | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour)
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)
  const [red, green, blue] = (long ?? short)?.slice(1).map((part) => Number.parseInt(part.padStart(2, part), 16)) ?? []
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue]
}

function hex(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
