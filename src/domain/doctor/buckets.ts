// The three buckets: there, closed to strangers, versioned, locked, and open to the guests' uploads alone.

import type { Check, Exam, Finding } from './exam.ts'
import { found } from './exam.ts'
import { again } from './mending.ts'

export const BUCKET_CHECKS: readonly Check[] = [missing, notVersioned, notLocked, open, uploads]

type Bucket = 'pagesBucket' | 'waiversBucket' | 'photosBucket'
const BUCKETS: readonly Bucket[] = ['pagesBucket', 'waiversBucket', 'photosBucket']
const WHAT: Readonly<Record<Bucket, { readonly key: string; readonly holds: string; readonly gone: string }>> = {
  pagesBucket: {
    key: 'PAGES_BUCKET',
    holds: 'guest pages',
    gone: 'No guest page can be put, and no boarding mail leaves.',
  },
  waiversBucket: {
    key: 'WAIVERS_BUCKET',
    holds: 'signed waivers',
    gone: 'No record of a signature can be kept; they wait.',
  },
  photosBucket: { key: 'PHOTOS_BUCKET', holds: 'photos', gone: 'Guests can’t upload photos.' },
}

export function missing(exam: Exam): readonly Finding[] {
  return each(exam, ({ there }) => !there).map(({ bucket, name }) => ({
    id: `bucket-missing-${name}`,
    area: 'store',
    what: `There is no bucket ${name}.`,
    follows: WHAT[bucket].gone,
    mend: `\`npx crew deploy\` makes it; or set ${WHAT[bucket].key} to the right name, and ${again(exam)}.`,
  }))
}

export function notVersioned(exam: Exam): readonly Finding[] {
  return each(exam, ({ there, versioned }) => there && !versioned)
    .filter(({ bucket }) => bucket === 'pagesBucket')
    .map(({ name }) => ({
      id: `bucket-versions-${name}`,
      area: 'store',
      what: `The bucket ${name} keeps no versions.`,
      follows: 'A page that was put by mistake can’t be rolled back.',
      mend: `\`aws s3api put-bucket-versioning --bucket ${name} --versioning-configuration Status=Enabled\`.`,
    }))
}

export function notLocked({ seen: { waiversBucket }, setup }: Exam) {
  return found(waiversBucket?.there === true && !(waiversBucket.locked && waiversBucket.versioned), {
    id: `bucket-lock-${setup.waiversBucket}`,
    area: 'store',
    what: `The bucket ${setup.waiversBucket} has no object lock.`,
    follows: 'Signed waivers can be removed or replaced before their time.',
    mend: `\`aws s3api put-bucket-versioning --bucket ${setup.waiversBucket} --versioning-configuration Status=Enabled\`, then \`aws s3api put-object-lock-configuration --bucket ${setup.waiversBucket} --object-lock-configuration ObjectLockEnabled=Enabled\`.`,
  })
}

export function open(exam: Exam): readonly Finding[] {
  return each(exam, ({ there, closed }) => there && !closed).map(({ bucket, name }) => ({
    id: `bucket-open-${name}`,
    area: 'store',
    what: `The bucket ${name} does not block public access.`,
    follows: `One wrong policy or file right shows its ${WHAT[bucket].holds} to everybody.`,
    mend: `\`aws s3api put-public-access-block --bucket ${name} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true\`.`,
  }))
}

export function uploads({ seen: { photosBucket }, operator, setup }: Exam) {
  const origin = new URL(operator.guestSite).origin
  const posters = photosBucket?.posters ?? []
  const there = photosBucket?.there === true
  const rule = `{"CORSRules":[{"AllowedOrigins":["${origin}"],"AllowedMethods":["POST"],"AllowedHeaders":["*"]}]}`
  const mend = `\`aws s3api put-bucket-cors --bucket ${setup.photosBucket} --cors-configuration '${rule}'\`.`
  return [
    ...found(there && !posters.includes('*') && !posters.includes(origin), {
      id: 'photos-cors',
      area: 'store',
      what: `The bucket ${setup.photosBucket} takes no uploads from ${origin}.`,
      follows: 'Guests’ browsers refuse to upload photos.',
      mend,
    }),
    ...found(there && posters.includes('*'), {
      id: 'photos-cors-all',
      area: 'store',
      what: `The bucket ${setup.photosBucket} takes uploads from every website.`,
      follows: 'Any page that has a guest’s form could use it.',
      mend,
    }),
  ]
}

function each({ seen, setup }: Exam, isSo: (bucket: NonNullable<Exam['seen'][Bucket]>) => boolean) {
  return BUCKETS.flatMap((bucket) => {
    const sight = seen[bucket]
    return sight && isSo(sight) ? [{ bucket, name: setup[bucket] }] : []
  })
}
