// A world for whom Slack asks: it reads calendar, inbox and pages as served, and with doctor every account; it changes nothing but the store.
import type { Config, OperatorConfig } from '../config.ts'
import { setupOf } from '../outbound/doctor/setup.ts'
import type { Google } from '../outbound/google/access.ts'
import { servedPages } from '../outbound/served-pages.ts'
import type { Doctor } from '../ports/doctor.ts'
import type { Pages } from '../ports/pages.ts'
import type { World } from '../ports.ts'
import { answering } from './answering.ts'
import { elsewhere, only } from './elsewhere.ts'
import { googleOf } from './google.ts'
import type { Making } from './making.ts'

export function slackWorld(all: Config, making: Making): World {
  const { config } = making
  const pages = elsewhere<Pages>('The guest pages', servedPages(config.operator.guestSite))
  const google = googleOf(making)
  return only({ ...answering(making), ...google, pages, doctor: doctorOf(all, config, google.access) })
}

/** Its instruments are unpacked when they are wanted: whoever answers within three seconds doesn't start with them. */
function doctorOf(all: Config, config: OperatorConfig, access: Google): Doctor {
  return {
    setup: setupOf(all, config, 'functions'),
    instruments: async () => {
      const { operatorInstruments } = await import('../outbound/doctor/instruments.ts')
      return operatorInstruments(all, config, access)
    },
  }
}
