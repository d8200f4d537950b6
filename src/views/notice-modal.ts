// A modal that only says something.
import { type Modal, modal, textBlocks } from './slack-modals.ts'
import { md } from './slack-text.ts'

export function noticeModal(title: string, sentence: string): Modal {
  return modal(title, textBlocks(md`${sentence}`))
}
