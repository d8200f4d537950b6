// The stack as it is deployed, and how a new one is: uploaded, proposed as a change set, carried out on a yes.
import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  waitUntilChangeSetCreateComplete,
  waitUntilStackCreateComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation'
import {
  CreateBucketCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { Artifact } from './artifacts.ts'
import type { Template } from './changes.ts'
import { fetchNative } from './native.ts'
import { zipOf } from './zip.ts'

const MINUTES = 60
const TEMPLATE = 'template'

/** Undefined: there is no such stack yet. Throws where CloudFormation can't be asked. */
export async function deployedTemplate(region: string, StackName: string): Promise<Template | undefined> {
  const client = new CloudFormationClient({ region, maxAttempts: 1 })
  try {
    const { TemplateBody = '{}' } = await client.send(new GetTemplateCommand({ StackName, TemplateStage: 'Original' }))
    return JSON.parse(TemplateBody) as Template
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined
    throw error
  }
}

export interface Upload {
  readonly region: string
  readonly bucket: string
  readonly artifacts: readonly Artifact[]
}

/** Only what isn't there yet. */
export async function upload(
  { region, bucket: Bucket, artifacts }: Upload,
  say: (line: string) => void,
): Promise<void> {
  const s3 = new S3Client({ region })
  const exists = (call: Promise<unknown>) =>
    call.then(
      () => true,
      (error: Error) => (error.name === 'NotFound' ? false : Promise.reject(error)),
    )
  if (!(await exists(s3.send(new HeadBucketCommand({ Bucket }))))) {
    const where = region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region as never } }
    await s3.send(new CreateBucketCommand({ Bucket, ...where }))
    say(`made the bucket ${Bucket}`)
  }
  for (const { name, key: Key, dir } of artifacts) {
    if (await exists(s3.send(new HeadObjectCommand({ Bucket, Key })))) continue
    if (name === 'photos') fetchNative(dir)
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: zipOf(dir), ContentType: 'application/zip' }))
    say(`uploaded ${Key}`)
  }
}

/** Proposes the template and carries it out; ends when the stack stands, with what it says of itself. */
export async function carryOut(
  { region, bucket: Bucket }: Upload,
  StackName: string,
  template: Template,
  isNew: boolean,
) {
  const client = new CloudFormationClient({ region })
  const ChangeSetName = `crew-${Date.now()}`
  const Key = `${TEMPLATE}/${StackName}-${ChangeSetName}.json`
  await new S3Client({ region }).send(new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(template) }))
  await client.send(
    new CreateChangeSetCommand({
      StackName,
      ChangeSetName,
      ChangeSetType: isNew ? 'CREATE' : 'UPDATE',
      TemplateURL: `https://${Bucket}.s3.${region}.amazonaws.com/${Key}`,
      Capabilities: ['CAPABILITY_IAM'],
    }),
  )
  await waitUntilChangeSetCreateComplete({ client, maxWaitTime: 5 * MINUTES }, { StackName, ChangeSetName })
  await client.send(new ExecuteChangeSetCommand({ StackName, ChangeSetName }))
  const wait = isNew ? waitUntilStackCreateComplete : waitUntilStackUpdateComplete
  await wait({ client, maxWaitTime: 45 * MINUTES }, { StackName })
  const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }))
  return (stack?.Outputs ?? []).map(
    ({ OutputKey, OutputValue, Description }) => `${OutputKey}: ${OutputValue}   ${Description ?? ''}`,
  )
}
