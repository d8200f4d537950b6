// An answer that is read in the modal that asked for it: its words, without its buttons.
import type { SlackMessage } from './slack-blocks.ts'
import { type Modal, modal, textBlocks } from './slack-modals.ts'

export function answerModal(title: string, { blocks }: SlackMessage): Modal {
  const texts = blocks.flatMap((block) => {
    if (block.type === 'section') return [block.text.text]
    return block.type === 'context' ? block.elements.map(({ text }) => text) : []
  })
  return {
    ...modal(
      title,
      texts.flatMap((mrkdwn) => textBlocks({ mrkdwn })),
    ),
    close: { type: 'plain_text', text: 'Close' },
  }
}
