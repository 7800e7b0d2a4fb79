import type { Judgement } from '../../engine/judgement'
import { criteriaOutside } from '../../kinds/feature-spec/words'
import { sectionAt } from '../../markdown/parser/sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import { excerptOf } from './excerpt-of'
import type { ReplyLoss } from './reply-loss'
import { cutLine, isDeleted, isDropped, type SectionLines } from './section-losses'

/** Criteria, open items and other lines that a reply deletes, and a section within whose last line it ends. */
export function deletedStatements(
  path: string,
  before: Judgement,
  tree: DocumentTree,
  changed: ReadonlyMap<number, SectionLines>,
): readonly ReplyLoss[] {
  const toFill = before.findings.filter((one) => one.toFill !== undefined && one.place.path === path)
  const blanks = new Set(toFill.map(({ place }) => lineAt(tree, place.range.from)))
  return [...changed.values()].flatMap((section): readonly ReplyLoss[] => {
    const named = [...criteriaOf(tree, section), ...openItemsOf(path, before, tree, section)]
    const cut = cutLine(section)
    if (cut !== null) named.push(lossOf('text', `The reply ends within the line “${excerptOf(cut)}”: it may be cut off.`, section))
    const lines = section.added.length > 0 ? [] : section.gone.filter((line) => !blanks.has(line) && !line.startsWith('<!--'))
    if (named.length > 0 || lines.length === 0) return named
    const counted = lines.length === 1 ? `The line “${excerptOf(lines[0] ?? '')}”` : `${lines.length} lines`
    return [lossOf('text', `${counted} would be gone, and nothing takes ${lines.length === 1 ? 'its' : 'their'} place.`, section)]
  })
}

function lossOf(kind: ReplyLoss['kind'], sentence: string, { id }: SectionLines): ReplyLoss {
  return { kind, sentence, section: id }
}

function criteriaOf(tree: DocumentTree, section: SectionLines): ReplyLoss[] {
  if (!isAcceptance(tree, section.index)) return []
  const items = tree.items.filter((item) => item.section === section.index && !item.isPrompt)
  return items
    .filter(({ range }) => isDropped(lineAt(tree, range.from), section))
    .map(({ text }) => lossOf('criterion', `The criterion “${excerptOf(tree.text.slice(text.from, text.to))}” would be gone.`, section))
}

/** Whether a section, or one around it, holds criteria of acceptance. */
function isAcceptance({ sections }: DocumentTree, index: number): boolean {
  for (let at = index; at > 0; at = sections[at]?.parent ?? -1) if (criteriaOutside.test(sections[at]?.title ?? '')) return true
  return false
}

function openItemsOf(path: string, before: Judgement, tree: DocumentTree, section: SectionLines): ReplyLoss[] {
  return before.items
    .filter(({ place }) => place.path === path && sectionAt(tree, place.range.from) === section.index)
    .filter(({ place }) => isDeleted(lineAt(tree, place.range.from), section))
    .map(({ token, text }) => lossOf('open-item', `${token} “${excerptOf(text)}” would be gone, and nothing takes its place.`, section))
}

/** The line around an offset, trimmed. */
export function lineAt({ text }: DocumentTree, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end).trim()
}
