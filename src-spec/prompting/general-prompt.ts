import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { promptBlocks } from './prompt-block'

/** The prompt for documents that hold none and have no template with one. */
export function generalPrompt(kindLabel: string): string {
  return `## LLM Prompt
- Role: you revise a ${kindLabel}. Write short statements that a test or a reviewer could check.
- Input: use the document below, the Context Pack and this conversation, nothing else. Where a fact is missing write \`TODO: <what to find out>\`; mark a guess with \`ASSUMPTION: <guess>\` and a danger with \`RISK: <danger>\`.
- Output: plain Markdown from the title to the last line. Keep every heading as it is and in this order; add none; write nothing before the title.
`
}

/** The LLM Prompt block of a template; null without one. */
export function promptOfTemplate(template: string): string | null {
  const tree = readDocumentTree(template)
  const [block] = promptBlocks(tree)
  return block ? template.slice(block.range.from, block.range.to) : null
}
