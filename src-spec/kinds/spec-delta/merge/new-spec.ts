import { type OpenFence, readFence } from '../../../reading/requirement-blocks/code-lines'
import { readMainStructure } from '../../../reading/requirement-blocks/main-structure'
import { scanLines } from '../../../reading/requirement-blocks/marked-lines'

/** The main spec that is made for a capability without one, before the delta is applied to it. */
export function writeNewSpec(id: string, change: string, delta: string): string {
  const purpose = readPurpose(delta)
  const spec = purpose === null ? null : skeleton(id, purpose)
  return spec !== null && isReadable(spec)
    ? spec
    : skeleton(id, `TBD - created by archiving change ${change}. Update Purpose after archive.`)
}

function skeleton(id: string, purpose: string): string {
  return `# ${id} Specification\n\n## Purpose\n${purpose}\n\n## Requirements\n`
}

/** The `## Purpose` of a delta; null if it has none, or only code and comments in it. */
function readPurpose(delta: string): string | null {
  const visible = maskComments(delta)
  const headings = scanLines(visible, false).lines.filter(({ level }) => level === 2)
  const at = headings.findIndex(({ text }) => /^##\s+Purpose\s*$/i.test(text))
  const heading = headings[at]
  if (!heading) return null
  const [from, to] = [heading.range.to, headings[at + 1]?.range.from ?? delta.length]
  return hasProse(visible.slice(from, to)) ? delta.slice(from, to).trim() : null
}

/** A purpose with headings, comments or an open fence would hide the sections around it. */
function isReadable(spec: string): boolean {
  if (spec.includes('<!--')) return false
  const { lines } = scanLines(spec, false)
  const { heading, misplaced, repeated } = readMainStructure(lines, spec.length)
  const purpose = lines.find(({ text }) => /^##\s+Purpose$/.test(text))
  return heading !== null && misplaced.length + repeated.length === 0 && (purpose?.hasBody ?? false)
}

/** Comments as blanks; one that is never closed goes on to the end. */
function maskComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:--!?>|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))
}

function hasProse(text: string): boolean {
  let fence: OpenFence | null = null
  return text.split('\n').some((line) => {
    const { open, isCode } = readFence(line, fence)
    fence = open
    return !isCode && line.trim() !== ''
  })
}
