// The harbor's own controls, for people, tests and demos; all below `/_harbor`.
import { Hono } from 'hono'
import type { HarborWorld } from '../harbor-world.ts'
import { dnsAnswers } from './answer-dns.ts'
import { mailControl } from './drop-mail.ts'
import { lookBack } from './look-back.ts'
import { faultControl } from './plant-faults.ts'
import { troubleControl } from './plant-trouble.ts'
import { slackDoings } from './slack-doings.ts'
import { serviceSwitches } from './switch-services.ts'
import { clockControl } from './turn-clock.ts'

export function controls(world: HarborWorld): Hono {
  return new Hono()
    .route('/clock', clockControl(world.ground))
    .route('/faults', faultControl(world.ground.faults))
    .route('/troubles', troubleControl(world))
    .route('/dns', dnsAnswers(world))
    .route('/slack', slackDoings(world))
    .route('/', mailControl(world))
    .route('/', lookBack(world))
    .route('/', serviceSwitches(world))
}
