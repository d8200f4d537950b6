// The process of a stranger's feed: the feed on standard input, the question as its argument, the reading on standard output.
import { MAX_BYTES } from './feed-text.ts'
import { readFeed } from './read-feed.ts'

const pieces: Buffer[] = []
let length = 0
for await (const piece of process.stdin) {
  if (length <= MAX_BYTES) pieces.push(piece)
  length += piece.length
}
process.stdout.write(JSON.stringify(await readFeed(Buffer.concat(pieces), JSON.parse(process.argv[2] ?? '{}'))))
