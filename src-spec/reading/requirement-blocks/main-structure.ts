import type { Range } from '../../text/source'
import type { MarkedLine } from './marked-lines'
import { type RequirementBlock, readRequirementBlocks } from './requirement-block'
import { normalizeName } from './requirement-name'

const sectionHeading = /^##\s+Requirements\s*$/i
const deltaHeading = /^##\s+(?:ADDED|MODIFIED|REMOVED|RENAMED)\s+Requirements\s*$/i
const named = /^###\s+Requirement:\s*(.+)\s*$/i

/** The `## Requirements` section of a main spec, as the commands that change it read it. */
export interface MainStructure {
  /** The heading of the section; null without one. */
  readonly heading: Range | null
  /** Where the section ends. */
  readonly end: number
  readonly blocks: readonly RequirementBlock[]
  /** Headings that no command of OpenSpec reads where they stand. */
  readonly misplaced: readonly { readonly kind: 'delta heading' | 'requirement outside'; readonly title: string; readonly range: Range }[]
  /** Names that are written again. */
  readonly repeated: readonly { readonly name: string; readonly range: Range; readonly first: Range }[]
}

/** `lines` are all marked lines of the text, `end` is its length. */
export function readMainStructure(lines: readonly MarkedLine[], end: number): MainStructure {
  const start = lines.findIndex(({ text }) => sectionHeading.test(text))
  const after = start < 0 ? -1 : lines.findIndex(({ level }, index) => index > start && level === 2)
  const stop = start < 0 ? 0 : after < 0 ? lines.length : after
  const sectionEnd = lines[stop]?.range.from ?? end
  return {
    heading: lines[start]?.range ?? null,
    end: start < 0 ? end : sectionEnd,
    blocks: readRequirementBlocks(lines.slice(start + 1, stop), sectionEnd),
    ...readMistakes(lines, start, stop),
  }
}

/** The section has the lines after `start` and before `stop`. */
function readMistakes(lines: readonly MarkedLine[], start: number, stop: number): Pick<MainStructure, 'misplaced' | 'repeated'> {
  const misplaced: MainStructure['misplaced'][number][] = []
  const repeated: MainStructure['repeated'][number][] = []
  const first = new Map<string, Range>()
  lines.forEach(({ text, range }, index) => {
    const title = text.replace(/^#+\s*/, '').trim()
    if (deltaHeading.test(text)) misplaced.push({ kind: 'delta heading', title, range })
    const written = named.exec(text)?.[1]
    if (written === undefined) return
    const name = normalizeName(written)
    const earlier = first.get(name)
    if (start < 0 || index <= start || index >= stop) misplaced.push({ kind: 'requirement outside', title, range })
    else if (earlier) repeated.push({ name, range, first: earlier })
    else first.set(name, range)
  })
  return { misplaced, repeated }
}
