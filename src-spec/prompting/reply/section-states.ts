import type { WrittenSection } from '../written-sections'
import type { ComparedSection, ComparisonParts } from './comparison'
import { endsAlone, endsCleanly } from './ends-cleanly'
import { isElided } from './is-elided'
import { fillsTitle } from './match-sections'
import type { MissingGroup } from './missing-groups'

const swallows = 'It begins a code block or a comment that does not end, and would hide the sections below.'

export function pairedSection(
  { text, tree, replyTree, isOtherDocument }: ComparisonParts,
  own: WrittenSection,
  reply: WrittenSection,
): ComparedSection {
  const isRenamed = own.title !== reply.title && fillsTitle(own.title, reply.title)
  const before = textOf(text, own, isRenamed)
  const after = textOf(replyTree.text, reply, isRenamed)
  const common = {
    id: `s${own.index}`,
    title: isRenamed ? reply.title : own.title,
    level: own.level,
    before,
    own,
    reply,
    isRenamed,
    below: [],
  }
  if (before === after || (isElided(after) && before !== '')) {
    return { ...common, status: 'unchanged', after: before, isSuggested: false, disabledReason: null }
  }
  const disabledReason = endsCleanly(tree, own, replyTree.text.slice(reply.core.from, reply.core.to)) ? null : swallows
  const isSuggested = !isOtherDocument && disabledReason === null && (after !== '' || before === '')
  return { ...common, status: 'changed', after, isSuggested, disabledReason }
}

/** A section's own text, from its heading or without it, in line feeds. */
function textOf(text: string, { heading, core }: WrittenSection, hasHeading: boolean): string {
  const isEmpty = core.from === core.to
  const from = hasHeading ? heading.from : core.from
  return text
    .slice(from, isEmpty && hasHeading ? heading.to : core.to)
    .replace(/\r\n?/g, '\n')
    .trimEnd()
}

/** Never suggested: only the user can say that a section goes. */
export function missingSection({ text, tree }: ComparisonParts, own: WrittenSection, { below, isWhole }: MissingGroup): ComparedSection {
  const to = (below.at(-1) ?? own).body.to
  const { length } = tree.sections.slice(own.index, (below.at(-1) ?? own).index + 1)
  const isWithoutPrompt = length === below.length + 1
  return {
    id: `s${own.index}`,
    title: own.title,
    level: own.level,
    status: 'missing',
    before: text.slice(own.heading.from, to).replace(/\r\n?/g, '\n').trimEnd(),
    after: '',
    isSuggested: false,
    disabledReason: own.isTitle
      ? 'A document keeps its title.'
      : isWhole && isWithoutPrompt
        ? null
        : 'The reply has sections that are below it here.',
    own,
    reply: null,
    isRenamed: false,
    below,
  }
}

/** Sections that only the reply has, by the section of the document that they follow; null: they come before every one. */
export function newSections({
  matches,
  replyTree,
  written,
  isOtherDocument,
}: ComparisonParts): ReadonlyMap<WrittenSection | null, readonly ComparedSection[]> {
  const byReply = new Map([...matches].map(([own, reply]) => [reply, own]))
  const added = new Map<WrittenSection | null, ComparedSection[]>()
  let last: WrittenSection | null = null
  for (const reply of written) {
    const known = byReply.get(reply)
    if (known !== undefined) {
      last = known
      continue
    }
    // Prose before the title is reported, and is no section.
    if (reply.level === 0) continue
    const after = textOf(replyTree.text, reply, true)
    const isLast = reply.body.to === replyTree.text.length
    const list = added.get(last) ?? []
    added.set(last, list)
    list.push({
      id: `n${reply.index}`,
      title: reply.title,
      level: reply.level,
      status: 'new',
      before: '',
      after,
      isSuggested: false,
      disabledReason:
        last === null || isOtherDocument ? 'It follows no section of this document.' : isLast && !endsAlone(after) ? swallows : null,
      own: last,
      reply,
      isRenamed: false,
      below: [],
    })
  }
  return added
}
