// One operator's stack, put together from its parts.
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import { CfnDeletionPolicy, CfnOutput, Fn, type Stack } from 'aws-cdk-lib/core'
import { alarmsIn } from './alarms.ts'
import { apiIn, routesIn } from './api.ts'
import { arnsOf } from './arns.ts'
import { bucketsIn, uploadsFrom } from './buckets.ts'
import { distributionIn } from './distribution.ts'
import { environments } from './environment.ts'
import { type Code, functionsIn } from './lambdas.ts'
import { mailIn } from './mail.ts'
import { type OperatorFile, SECRETS, secretNameOf } from './operator-file.ts'
import { queuesIn } from './queues.ts'
import { allow, listening, taking } from './roles.ts'
import { tablesIn } from './tables.ts'
import { wakingIn } from './waking.ts'

export function operatorStack(stack: Stack, file: OperatorFile, code: Code): void {
  const secret = secretIn(stack, file)
  const tables = tablesIn(stack, file)
  const buckets = bucketsIn(stack, file)
  const queues = queuesIn(stack, file)
  const mail = mailIn(stack, file, queues)
  const api = apiIn(stack, file)
  const word = Fn.join('', ['{{resolve:secretsmanager:', secret.ref, ':SecretString:EDGE_WORD}}'])
  const site = distributionIn(stack, file, { buckets, api: { host: api.host, word } })
  const guestSite = Fn.join('', ['https://', file.stack.guests?.host ?? site.attrDomainName])
  uploadsFrom(buckets, guestSite)

  const dead = allow(['sqs:SendMessage'], [queues.dead.streams.attrArn])
  const functions = functionsIn(stack, file, {
    code,
    arns: arnsOf(stack, file, { secret, tables, buckets, queues, site, mail }),
    env: environments(file, { guestSite, host: api.publicHost, site: site.ref, mail, secret: secret.ref, queues }),
    woken: {
      slack: [taking(queues.later.attrArn)],
      guests: [],
      google: [],
      'mail-events': [taking(queues.mailEvents.attrArn)],
      deliver: [
        listening([tables.dispatch.attrStreamArn, tables.crew.attrStreamArn]),
        taking(queues.looks.attrArn),
        dead,
      ],
      photos: [listening([tables.crew.attrStreamArn]), dead],
    },
  })
  routesIn(stack, api, functions)
  wakingIn(stack, file, { functions, tables, queues })
  alarmsIn(stack, file, functions, queues)
  new CfnOutput(stack, 'AppHost', { value: api.publicHost, description: 'For Slack: https://<this>/slack/events' })
  new CfnOutput(stack, 'GuestSite', { value: guestSite, description: 'Where guests find their pages' })
  new CfnOutput(stack, 'Secret', { value: secret.ref, description: `Put here: ${SECRETS.join(', ')}` })
}

/** Made with one value of its own; `crew deploy` puts the others beside it. */
function secretIn(stack: Stack, { stack: own }: OperatorFile): CfnSecret {
  const secret = new CfnSecret(stack, 'Secrets', {
    name: secretNameOf(own),
    description: `What ${own.operator}'s services ask for as proof`,
    generateSecretString: {
      secretStringTemplate: '{}',
      generateStringKey: 'EDGE_WORD',
      excludePunctuation: true,
      passwordLength: 48,
    },
  })
  secret.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  secret.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  return secret
}
