// Where each address of the contract goes, by CloudFront's own rule: the first pattern that fits.
import { describe, expect, test } from 'vitest'
import { APP_PATHS, fits, originOf } from '../../src/deploy/paths.ts'
import { routeOf } from '../../src/deploy/routes.ts'
import { APP_PATHS as HARBOR_PATHS } from '../../src/harbor/cloudfront/distribution.ts'

describe('the guests’ host', () => {
  test.each([
    '/submit',
    '/waiver/index.html',
    '/waiver/signature-pad.js',
    '/photos',
    '/photos/done',
    '/photos/index.html',
    '/photos/gallery',
    '/photos/picture/abc.def-_',
    '/boarding/page.js',
    '/boarding/quinn-may-30.json',
    '/api/charters',
    '/api/charters/quinn-may-30/history',
    '/api/health',
    '/ops',
    '/ops/index.html',
    '/feeds/gene.ics',
  ])('%s goes to the app', (path) => expect(originOf(path)).toBe('app'))

  test.each([
    '/quinn-may-30.html',
    '/post/quinn-may-30.html',
    '/zo%C3%AB-may-30.html',
    '/submitted.html',
    '/photos-may-30.html',
    '/waiver-may-30.html',
    '/api.html',
    '/Submit',
    '/',
  ])('%s comes from the bucket', (path) => expect(originOf(path)).toBe('bucket'))

  test('the harbor’s distribution sends nothing to the app that this one does not', () => {
    expect(HARBOR_PATHS.filter((path) => !(APP_PATHS as readonly string[]).includes(path))).toEqual([])
  })

  test.each([
    ['/a?c', '/abc', true],
    ['/a?c', '/ac', false],
    ['/a.c', '/abc', false],
    ['*.jpg', '/x/y.jpg', true],
    ['/x*', '/x', true],
    ['/X*', '/x', false],
  ])('%s and %s: %s', (pattern, path, is) => expect(fits(pattern, path)).toBe(is))
})

describe('the API', () => {
  test.each([
    ['POST', '/slack/events', 'slack'],
    ['POST', '/google/gmail', 'google'],
    ['POST', '/google/calendar', 'google'],
    ['GET', '/slack/events', 'guests'],
    ['POST', '/submit', 'guests'],
    ['GET', '/healthz', 'guests'],
  ])('%s %s is answered by %s', (method, path, to) => expect(routeOf(method, path)).toBe(to))
})
