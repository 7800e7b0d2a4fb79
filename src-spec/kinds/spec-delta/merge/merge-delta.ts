import { type OpenFence, readFence } from '../../../reading/requirement-blocks/code-lines'
import { type MainStructure, readMainStructure } from '../../../reading/requirement-blocks/main-structure'
import { scanLines } from '../../../reading/requirement-blocks/marked-lines'
import type { RequirementBlock } from '../../../reading/requirement-blocks/requirement-block'
import { type DeltaError, deltaErrors } from '../delta-errors'
import { readDelta } from '../read-spec-delta'
import { applyDelta, type Refusal } from './apply-delta'
import { writeNewSpec } from './new-spec'

export interface MergeInput {
  /** The text of the main spec; null for a capability without one. */
  readonly main: string | null
  readonly delta: string
  /** The path of the capability below the folder of the main specs. */
  readonly id: string
  /** The name of the change. */
  readonly change: string
}

/** The main spec as it will be after the change is archived, or why `openspec archive` would refuse. */
export type Merge =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'unreadable delta'; readonly errors: readonly DeltaError[] }
  | { readonly kind: 'unreadable spec'; readonly misplaced: MainStructure['misplaced']; readonly repeated: MainStructure['repeated'] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/** Applies a delta to a main spec, both as texts. The result has line feeds only. Never throws. */
export function mergeDelta(input: MergeInput): Merge {
  const [deltaText, main] = [plain(input.delta), input.main === null ? null : plain(input.main)]
  const delta = readDelta(scanLines(deltaText, false).lines, deltaText.length)
  // Archiving validates texts and scenarios of the result, not of the delta.
  const errors = deltaErrors(delta).filter(({ kind }) => kind !== 'no text' && kind !== 'no scenario')
  if (errors.length > 0) return { kind: 'unreadable delta', errors }
  const text = main ?? writeNewSpec(input.id, input.change, deltaText)
  const structure = readMainStructure(scanLines(text, false).lines, text.length)
  const { misplaced, repeated } = structure
  if (misplaced.length + repeated.length > 0) return { kind: 'unreadable spec', misplaced, repeated }
  const blocks = structure.blocks.map((block) => ({ ...block, text: textOf(text, block) }))
  const { refusals, blocks: result } = applyDelta(blocks, delta, (block) => textOf(deltaText, block))
  if (refusals.length > 0) return { kind: 'refused', refusals }
  return {
    kind: 'merged',
    text: joinSpec(
      text,
      structure,
      result.map((block) => block.text),
    ),
  }
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

function textOf(text: string, { block }: RequirementBlock): string {
  return text.slice(block.from, block.to).trimEnd()
}

function joinSpec(text: string, { heading, end, blocks }: MainStructure, requirements: readonly string[]): string {
  const from = heading?.from ?? text.length
  const preamble = heading ? text.slice(heading.to + 1, blocks[0]?.block.from ?? end).trimEnd() : ''
  const parts = [
    text.slice(0, from).trimEnd(),
    heading ? text.slice(heading.from, heading.to) : '## Requirements',
    [preamble, ...requirements]
      .filter((part) => part !== '')
      .join('\n\n')
      .trimEnd(),
    text.slice(end).trim(),
  ]
  return `${collapseBlankLines(parts.filter((part) => part !== '').join('\n\n')).trimEnd()}\n`
}

/** At most one blank line in a row, except in code. */
function collapseBlankLines(text: string): string {
  let fence: OpenFence | null = null
  let wasBlank = false
  const lines = text.split('\n').filter((line) => {
    const { open, isCode } = readFence(line, fence)
    fence = open
    const isBlank = !isCode && line === ''
    const isKept = !isBlank || !wasBlank
    wasBlank = isBlank
    return isKept
  })
  return lines.join('\n')
}
