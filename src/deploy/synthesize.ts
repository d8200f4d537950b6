// A stack's template, as CloudFormation takes it: without assets, a bootstrap or the CDK's own command.
import { App, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib/core'
import type { Code } from './lambdas.ts'
import type { OperatorFile } from './operator-file.ts'
import { operatorStack } from './stack.ts'

export type Template = Readonly<
  Record<'Resources' | 'Outputs', Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>

export function stackNameOf({ stack: { operator } }: OperatorFile): string {
  return `crew-${operator}`
}

export function stackFor(file: OperatorFile, code: Code): Stack {
  const app = new App({ analyticsReporting: false, treeMetadata: false })
  const stack = new Stack(app, stackNameOf(file), {
    env: { region: file.stack.region },
    description: `ShipCaptainCrew for ${file.settings.BRAND}`,
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as never,
    tags: { app: 'ship-captain-crew', operator: file.stack.operator },
  })
  operatorStack(stack, file, code)
  return stack
}
