// A stack's template, as CloudFormation takes it: without assets, a bootstrap or the CDK's own command.
import { rmSync } from 'node:fs'
import { App, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib/core'
import type { Template } from './changes.ts'
import type { Code } from './lambdas.ts'
import type { OperatorFile } from './operator-file.ts'
import { operatorStack } from './stack.ts'

export function stackNameOf({ stack: { operator } }: OperatorFile): string {
  return `crew-${operator}`
}

export function templateFor(file: OperatorFile, code: Code): Template {
  const { app, stack } = made(file, code)
  const assembly = app.synth()
  const template = assembly.getStackByName(stack.stackName).template as Template
  rmSync(assembly.directory, { recursive: true, force: true })
  return template
}

export function stackFor(file: OperatorFile, code: Code): Stack {
  return made(file, code).stack
}

function made(file: OperatorFile, code: Code): { readonly app: App; readonly stack: Stack } {
  const app = new App({ analyticsReporting: false, treeMetadata: false })
  const stack = new Stack(app, stackNameOf(file), {
    env: { region: file.stack.region },
    description: `ShipCaptainCrew for ${file.settings.BRAND}`,
    // Its optional members may be undefined, which the interface doesn't say.
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as never,
    tags: { app: 'ship-captain-crew', operator: file.stack.operator },
  })
  operatorStack(stack, file, code)
  return { app, stack }
}
