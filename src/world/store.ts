// What is kept, in DynamoDB.
import { dynamoAssignments } from '../outbound/dynamo/assignments.ts'
import { dynamoCharters } from '../outbound/dynamo/charters.ts'
import { documents } from '../outbound/dynamo/client.ts'
import { dynamoConflicts } from '../outbound/dynamo/conflicts.ts'
import { dynamoHistory } from '../outbound/dynamo/history.ts'
import { dynamoLookUp } from '../outbound/dynamo/look-up.ts'
import { dynamoMails } from '../outbound/dynamo/mails.ts'
import { dynamoMembers } from '../outbound/dynamo/members.ts'
import { dynamoPeople } from '../outbound/dynamo/people.ts'
import { dynamoPhotoRoom, dynamoWaitingCodes } from '../outbound/dynamo/photo-doors.ts'
import { dynamoGuesses, dynamoPhotos } from '../outbound/dynamo/photos.ts'
import { dynamoSeaTime } from '../outbound/dynamo/sea-time.ts'
import { dynamoSessions } from '../outbound/dynamo/sessions.ts'
import { dynamoDesk, dynamoWaivers, dynamoWords } from '../outbound/dynamo/single-items.ts'
import { timeWindow } from '../views/times.ts'
import type { Making } from './making.ts'

export function storeOf({ aws, config: { operator, store }, clock, ids, owner }: Making) {
  const parts = { documents: documents(aws), clock, ids, owner }
  const crewTable = { ...parts, table: store.crewTable }
  return {
    charters: dynamoCharters({ ...parts, table: store.dispatchTable, operator: operator.id, timeWindow }),
    mails: dynamoMails(crewTable),
    waivers: dynamoWaivers(crewTable),
    photos: dynamoPhotos(crewTable),
    guesses: dynamoGuesses(crewTable),
    waitingCodes: dynamoWaitingCodes(crewTable),
    photoRoom: dynamoPhotoRoom(crewTable),
    desk: dynamoDesk(crewTable),
    words: dynamoWords(crewTable),
    people: dynamoPeople(crewTable),
    members: dynamoMembers(crewTable),
    sessions: dynamoSessions(crewTable),
    lookUp: dynamoLookUp({ ...store, documents: parts.documents, operator: operator.id }),
    history: dynamoHistory(crewTable),
    assignments: dynamoAssignments(crewTable),
    conflicts: dynamoConflicts(crewTable),
    seaTime: dynamoSeaTime(crewTable),
  }
}
