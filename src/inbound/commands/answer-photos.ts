// `/crew <charter> photos`: what guests sent, the album and the codes; `photos new code` makes another one.
import { mayHandleWaivers } from '../../domain/waiver/may-handle.ts'
import { PHOTOS_NOT_FOR_YOU } from '../../views/photo-answers.ts'
import { photoList } from '../../views/photo-list.ts'
import { saidPlainly } from '../../views/replies.ts'
import { partyToken } from '../../workflows/party-link.ts'
import { newPhotoCode } from '../slack-photos.ts'
import type { OnCharter } from './asking.ts'

/** Only for those who settle guests' things: the codes in it open uploads, and the link the album. */
export const onPhotos: OnCharter = async (asking, charter, rest) => {
  const { world, person, slackUser } = asking
  if (!mayHandleWaivers(person)) return saidPlainly(PHOTOS_NOT_FOR_YOU)
  if (/^new\s+code$/i.test(rest.trim())) return newPhotoCode(asking, charter.id, slackUser)
  const batches = await world.photos.of(charter.id)
  return photoList({ operator: world.operator, charter, batches, token: partyToken(world, charter) })
}
