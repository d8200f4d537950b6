// A program for the tests: reads a feed from standard input and prints the whole reading, in whatever zone it runs.
import { buffer } from 'node:stream/consumers'
import { readFeed } from '../../../src/outbound/ical/read-feed.ts'
import { QUESTION } from './feeds.ts'

const bytes = await buffer(process.stdin)
const readings = [await readFeed(bytes, QUESTION), await readFeed(bytes, { today: QUESTION.today })]
process.stdout.write(JSON.stringify(readings))
