import type { DocumentTree, Prose } from '../../markdown/sections/tree'
import { lazyPattern } from '../../memo/lazy-pattern'

/** Titles of sections that explain the log and hold no decisions. */
const explains = lazyPattern(
  () =>
    /^(?:the |our )?(?:(?:decision|entry|record|adr|row|log|status|type|blank|new|how to)s?[ -]){0,2}(?:template|legend|key|format|example|sample|schema|vocabulary|definition|meaning|value|type|status|statuse|category|categorie|lifecycle|guide|guideline|rule|convention|instruction|usage|code|column)s?(?: (?:for|of|in|to|key|legend|values|codes)\b.*|\s?[(:].*)?$/i,
)
const isAboutLog = lazyPattern(
  () =>
    /^(?:metadata|progress$|timeline$|milestones?$|tasks?$|next steps$|action items$|to-?dos?$|roadmap$|meetings?$|document (?:info|information|control|details)\b|how (?:to|we|this)\b|when to\b|about\b|read ?me\b|instructions?\b|changelog\b|change history\b|revision history\b|document history\b|version history\b|open questions?\b|glossary\b|references?$|see also\b|table of contents\b|contents$|context pack\b|fill rules\b|legende\b|vorlagen?\b|statuswerte\b|hinweise\b|anleitung\b|beispiele?\b|图例|模板|示例|说明|状态说明|如何|凡例|テンプレート|記入例|使い方|书写规范|مفتاح|نموذج|قالب|مثال)/i,
)

/** Indexes of sections that hold no decisions: the LLM Prompt block, legends, templates, guides and all below them. */
export function explanatorySections(outline: DocumentTree, words: readonly Prose[]): ReadonlySet<number> {
  const left = new Set<number>()
  for (const prose of words) if (prose.isPrompt && prose.kind === 'heading') left.add(prose.section)
  const firstTitle = outline.sections.find((section) => section.level > 0 && !left.has(section.index))?.index
  for (const { index, title, parent } of outline.sections) {
    if (left.has(parent) || (index !== firstTitle && isExplanation(title))) left.add(index)
  }
  return left
}

function isExplanation(title: string): boolean {
  const words = title
    .slice(0, 200)
    .replace(/^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s+/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
  // "STATUS: LOCKED" as a heading is a value of the document, above everything else in it.
  if (/^status\s?[:：]\s?\S/i.test(words)) return false
  return explains.test(words) || isAboutLog.test(words)
}
