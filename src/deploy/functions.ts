// The functions of a stack: which start each runs, and which files come along beside the code.

export type FunctionName = (typeof FUNCTIONS)[number]
export const FUNCTIONS = ['slack', 'guests', 'google', 'mail-events', 'deliver', 'photos'] as const

export interface Files {
  /** Folders of the repository, or of packages, by where they stand beside the code. */
  readonly copied: readonly string[]
  /** Packages that can't be put into one file. */
  readonly external: readonly string[]
  /** What it starts in a process of its own, bundled beside it. */
  readonly children: readonly string[]
}

const TEMPLATES = ['templates']
const SCRIPTS = ['package.json', 'dist/signature_pad.umd.js', 'dist/signature_pad.min.js'].map(
  (file) => `node_modules/signature_pad/${file}`,
)
const FONTS = ['package.json', 'ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf'].map(
  (file) => `node_modules/dejavu-fonts-ttf/${file}`,
)
const ALONE: Files = { copied: [], external: [], children: [] }

export const FILES: Readonly<Record<FunctionName, Files>> = {
  slack: { ...ALONE, copied: TEMPLATES },
  guests: { ...ALONE, copied: [...TEMPLATES, ...SCRIPTS] },
  google: ALONE,
  'mail-events': ALONE,
  deliver: { ...ALONE, copied: [...TEMPLATES, ...FONTS] },
  photos: { copied: TEMPLATES, external: ['sharp'], children: ['src/outbound/darkroom-child.ts'] },
}
