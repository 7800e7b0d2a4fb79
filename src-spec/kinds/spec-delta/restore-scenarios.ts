import type { Edit, Range } from '../../text/source'
import type { LostScenarios } from './lost-scenarios'

interface Text {
  readonly path: string
  readonly text: string
}

/** The edit that copies lost scenarios from the main spec to the end of the modified requirement. */
export function restoreScenarios(main: Text, delta: Text, { block, current, scenarios }: LostScenarios): Edit {
  const lineEnd = delta.text.includes('\r\n') ? '\r\n' : '\n'
  const texts = scenarios.map(({ range }) => textOf(main.text, { from: range.from, to: endOf(current, range) }))
  const written = delta.text.slice(block.block.from, block.block.to)
  const at = block.block.from + written.trimEnd().length
  const insert = texts.map((text) => `\n\n${text}`).join('')
  return { path: delta.path, range: { from: at, to: at }, text: insert.replaceAll('\n', lineEnd) }
}

/** A scenario ends where the next one begins. */
function endOf({ scenarios, block }: LostScenarios['current'], { from }: Range): number {
  return scenarios.find(({ range }) => range.from > from)?.range.from ?? block.to
}

function textOf(text: string, { from, to }: Range): string {
  return text.slice(from, to).replace(/\r\n?/g, '\n').trimEnd()
}
