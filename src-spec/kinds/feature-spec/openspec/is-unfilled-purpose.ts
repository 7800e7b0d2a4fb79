import { type OpenFence, readFence } from '../../../reading/requirement-blocks/code-lines'

const shouted = /^(?:TBD|TODO)(?![\p{L}\p{N}\p{M}_])/u
/** In lower case only with punctuation or the end of the line: "Todo" begins a sentence in Spanish and Portuguese. */
const punctuated = /^(?:TBD|TODO)(?![\p{L}\p{N}\p{M}_])(?=[ \t]*(?:$|\n|[:\-–—.,;()[\]{}]))/iu
/** The sentence that `openspec archive` writes into a new main spec. */
const generated = { before: 'TBD - created by archiving change ', after: '. Update Purpose after archive.' }

/** Whether a Purpose is still what was put there until somebody writes one. Code in it is not read. */
export function isUnfilledPurpose(purpose: string): boolean {
  const prose = withoutCode(purpose).trim()
  if (shouted.test(prose) || punctuated.test(prose)) return true
  const before = prose.indexOf(generated.before)
  return before >= 0 && prose.includes(generated.after, before)
}

function withoutCode(text: string): string {
  let fence: OpenFence | null = null
  const lines = text.split('\n').filter((line) => {
    const { open, isCode } = readFence(line, fence)
    fence = open
    return !isCode
  })
  return lines.join('\n')
}
