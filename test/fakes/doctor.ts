// Nothing of the outside is set up to be looked at.
import type { Doctor } from '../../src/ports/doctor.ts'

export const FAKE_DOCTOR: Doctor = {
  setup: {
    runsAs: 'program',
    region: 'us-west-2',
    teamId: 'T0JTEAM0001',
    socketMode: false,
    pushes: { mail: false, calendar: false },
    dispatchTable: 'crew-dispatch',
    crewTable: 'ShipCaptainCrew',
    pagesBucket: 'sailjada-guest-pages',
    waiversBucket: 'sailjada-waivers',
    photosBucket: 'sailjada-photos',
    distributionId: 'E1JADAGUEST7X',
    configurationSet: 'jada-events',
    eventsTopic: 'arn:aws:sns:us-west-2:000000000042:jada-ses-events',
  },
  instruments: async () => ({}),
}
