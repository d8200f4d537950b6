// What a calendar entry's change means, said once in the channel; what is no longer so is not said at all.
import type { Charter } from '../../domain/charter.ts'
import { crewDifferences } from '../../domain/entry-crew.ts'
import { readNews } from '../../domain/news.ts'
import type { Owed } from '../../domain/owed.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import type { World } from '../../ports.ts'
import { crewNewsWords, revisionNewsWords, titleNewsWords } from '../../views/calendar-news.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { postOnce } from './post-once.ts'

export async function postNews(
  world: World,
  charter: Charter,
  { about = '' }: Owed,
  hand: Hand,
): Promise<Paid<Charter>> {
  const message = await newsOf(world, charter, about)
  const key = `${charter.id}/news/${about}`
  if (message) await postOnce(world, hand, { to: world.operator.channel, message, key })
  return DONE
}

async function newsOf(world: World, charter: Charter, about: string): Promise<SlackMessage | undefined> {
  const news = readNews(about)
  const { says } = charter.entry
  switch (news.kind) {
    case 'revision': {
      const entry = (await world.history.read(charter.id)).find(({ revision }) => revision === news.revision)
      return entry && revisionNewsWords(charter, entry)
    }
    case 'title':
      return says?.noCharter ? titleNewsWords(charter, says.title, says.noCharter) : undefined
    case 'crew': {
      const differences = crewDifferences(charter.seats, says?.crew)
      return differences.length > 0 ? crewNewsWords(charter, differences) : undefined
    }
  }
}
