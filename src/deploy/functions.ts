// The functions of a stack: which start each runs, and which files come along beside the code.

export type FunctionName = (typeof FUNCTIONS)[number]
export const FUNCTIONS = ['slack', 'guests', 'google', 'mail-events', 'deliver', 'photos'] as const

export interface Files {
  /** Folders of the repository, or of packages, by where they stand beside the code. */
  readonly copied: readonly string[]
  /** Packages that can't be put into one file. */
  readonly external: readonly string[]
}

const SCRIPTS = ['templates', 'node_modules/signature_pad/package.json', 'node_modules/signature_pad/dist/signature_pad.min.js']
const FONTS = ['package.json', 'ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf'].map(
  (file) => `node_modules/dejavu-fonts-ttf/${file}`,
)

export const FILES: Readonly<Record<FunctionName, Files>> = {
  slack: { copied: SCRIPTS, external: [] },
  guests: { copied: SCRIPTS, external: [] },
  google: { copied: [], external: [] },
  'mail-events': { copied: [], external: [] },
  deliver: { copied: [...SCRIPTS, ...FONTS], external: [] },
  photos: { copied: SCRIPTS, external: ['sharp'] },
}
