import type { DocumentTree } from '../markdown/sections/tree'
import { compareRules } from '../reading/rules/compare-rules'
import type { Sentence } from '../reading/rules/sentences'
import { place } from '../text/place'
import type { TypedChange } from './typed-change'

/** Obligations that SPEC dropped, weakened, or gave another number. New and tighter ones are listed and owe nothing. */
export function ruleChanges(before: DocumentTree, path: string, after: DocumentTree): readonly TypedChange[] {
  return compareRules(before, after).map((change): TypedChange => {
    const at = 'after' in change ? place(path, after, change.after.range) : null
    const was = 'before' in change ? change.before.range : { from: -1, to: -1 }
    const names = ['before', 'after'].flatMap((side) => {
      const sentence = (change as { readonly [side: string]: unknown })[side] as Sentence | undefined
      return sentence ? [sentence.text] : []
    })
    const common = { thing: 'rule', place: at, was, names } as const
    switch (change.kind) {
      case 'added':
        return {
          ...common,
          kind: 'item-added',
          subject: `rule "${excerpt(change.after.text)}"`,
          before: '',
          after: '',
          needsDecision: false,
        }
      case 'removed':
        return {
          ...common,
          kind: 'item-removed',
          subject: `rule "${excerpt(change.before.text)}"`,
          before: '',
          after: '',
          needsDecision: true,
        }
      case 'weakened': {
        const { before: old, after: now } = change
        return {
          ...common,
          kind: 'value-changed',
          subject: `"${excerpt(old.text)}"`,
          before: old.strength,
          after: now.strength,
          needsDecision: true,
        }
      }
      default: {
        const { from, to, before: old, kind } = change
        return {
          ...common,
          kind: 'value-changed',
          subject: `"${excerpt(old.text)}"`,
          before: from,
          after: to,
          needsDecision: kind === 'looser',
        }
      }
    }
  })
}

const longest = 60

/** The first words of a sentence, whole ones. */
function excerpt(text: string): string {
  const plain = text.replace(/[.;]$/, '')
  return plain.length <= longest
    ? plain
    : `${plain.slice(0, plain.lastIndexOf(' ', longest) > 20 ? plain.lastIndexOf(' ', longest) : longest)}…`
}
