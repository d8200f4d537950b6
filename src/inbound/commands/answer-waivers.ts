// `/crew <charter> waivers`: who has signed, with the link that opens the party's page.
import { mayHandleWaivers } from '../../domain/waiver/may-handle.ts'
import { waiversNotForYou } from '../../views/waiver-answers.ts'
import { waiverList } from '../../views/waiver-list.ts'
import { partyToken } from '../../workflows/party-link.ts'
import type { OnCharter } from './asking.ts'

/** Only for those who settle waivers: the link in it signs. */
export const onWaivers: OnCharter = ({ world, person }, charter) =>
  mayHandleWaivers(person)
    ? waiverList({ operator: world.operator, charter, token: partyToken(world, charter) })
    : waiversNotForYou()
