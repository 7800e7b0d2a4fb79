import { leadRange } from '../written-sections'
import type { Comparison } from './comparison'
import { excerptOf } from './excerpt-of'
import { fillsTitle, plainTitle } from './match-sections'
import { brokenTokens } from './token-forms'

/** One rule of the output contract, and whether the reply keeps it. */
export interface ContractCheck {
  readonly id:
    | 'title'
    | 'headings'
    | 'order'
    | 'new-sections'
    | 'prose-before'
    | 'after-fence'
    | 'front-matter'
    | 'prompt'
    | 'tokens'
    | 'fence'
  readonly isKept: boolean
  /** What was found, as a short sentence without a full stop. */
  readonly sentence: string
}

/** The output contract of the prompts: title first, every heading, no other sections, no prose around, tokens in their form. */
export function checkReply(comparison: Comparison): readonly ContractCheck[] {
  const { unwrapped, replyTree, tree } = comparison
  const added = comparison.sections.filter(({ status }) => status === 'new').map(({ title }) => `“${title}”`)
  const lead = comparison.own[0]?.level === 0 ? null : leadRange(replyTree)
  const broken = brokenTokens(tree, replyTree)
  const hasFrontMatter = replyTree.frontMatter !== null
  return [
    ...titleCheck(comparison),
    ...headingCheck(comparison),
    check(
      'new-sections',
      added.length === 0,
      added.length === 0 ? 'No new section' : `${added.length === 1 ? 'A new section' : `${added.length} new sections`}: ${named(added)}`,
    ),
    check(
      'prose-before',
      lead === null,
      lead === null
        ? `Nothing before the ${comparison.own.some(({ isTitle }) => isTitle) ? 'title' : 'first heading'}`
        : `Text before the title, which is left out: “${excerptOf(replyTree.text.slice(lead.from, lead.to))}”`,
    ),
    ...(unwrapped.after === ''
      ? []
      : [check('after-fence', false, `Text after the document, which is left out: “${excerptOf(unwrapped.after)}”`)]),
    check(
      'tokens',
      broken.length === 0,
      broken.length === 0
        ? 'Tokens such as TODO: are in their form'
        : `Not read as tokens: ${named(broken.map(({ written, form }) => `“${written}” for ${form}`))}`,
    ),
    ...(replyTree.sections.some(({ isPrompt }) => isPrompt) ? [check('prompt', false, 'The prompt is repeated; it is left out')] : []),
    ...(hasFrontMatter
      ? [check('front-matter', tree.frontMatter !== null, 'Front matter in the reply is left out; the document keeps its own')]
      : []),
    ...(unwrapped.fence === 'none'
      ? []
      : [
          unwrapped.fence === 'removed'
            ? check('fence', true, 'The code fence around the reply is removed')
            : check('fence', false, 'The code fence around the reply does not end: the reply may be cut off'),
        ]),
  ]
}

function titleCheck({ own, written, isOtherDocument }: Comparison): readonly ContractCheck[] {
  const title = own.find(({ isTitle }) => isTitle)
  if (title === undefined) return []
  const first = written.find(({ level }) => level > 0)
  if (first === undefined) return [check('title', false, 'No heading at all: this is no document')]
  if (!first.isTitle) return [check('title', false, `It begins with “${excerptOf(first.title)}”, not with the title`)]
  const isSame = plainTitle(first.title) === plainTitle(title.title) || fillsTitle(title.title, first.title)
  if (isSame) return [check('title', true, 'Title first')]
  const other = isOtherDocument ? ' This looks like a reply for another document' : ' The document keeps its own'
  return [check('title', false, `The title is “${excerptOf(first.title)}”.${other}`)]
}

function headingCheck({ own, matches, written }: Comparison): readonly ContractCheck[] {
  const headings = own.filter(({ level }) => level > 0)
  const found = headings.filter((section) => matches.has(section))
  const missing = headings.filter((section) => !matches.has(section)).map(({ title }) => `“${title}”`)
  const positions = new Map(written.map((section, at) => [section, at]))
  const order = found.map((section) => positions.get(matches.get(section) ?? section) ?? 0)
  const isOrdered = order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0))
  const counted = `${found.length} of ${plural(headings.length, 'heading')}`
  return [
    check('headings', missing.length === 0, missing.length === 0 ? counted : `${counted}; missing: ${named(missing)}`),
    ...(isOrdered ? [] : [check('order', false, 'Headings are in another order; the document keeps its own')]),
  ]
}

function check(id: ContractCheck['id'], isKept: boolean, sentence: string): ContractCheck {
  return { id, isKept, sentence }
}

const mostNamed = 5

function named(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map((name) => (name.length > 82 ? `${name.slice(0, 80)}…”` : name))
  return names.length > mostNamed ? `${shown.join(', ')} and ${names.length - mostNamed} more` : shown.join(', ')
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
