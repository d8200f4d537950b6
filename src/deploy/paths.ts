// Which addresses of the guests' host go to the app, and CloudFront's way of telling: first pattern that fits.

/** In this order; what fits none comes from the bucket. */
export const APP_PATHS = [
  '/submit',
  '/photos',
  '/photos/*',
  '/waiver',
  '/waiver/*',
  '/boarding/*',
  '/api/*',
  '/ops',
  '/ops/*',
  '/calendar/*',
  '/feeds/*',
  '/manifest',
] as const

/** Before the path that the bucket does not have, when the app is asked for the page that says so. */
export const NOT_HERE = '/not-here'

/** `*` is any run of characters and `?` is one; the query doesn't count, and case does. */
export function fits(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(path)
}

export function originOf(path: string): 'app' | 'bucket' {
  return APP_PATHS.some((pattern) => fits(pattern, path)) ? 'app' : 'bucket'
}
