import { plainInline } from '../markdown/parser/inline'
import { titlesAround } from '../markdown/parser/sections'
import { leavesOf } from '../markdown/sections/leaves'
import { readSection, type SectionReader } from '../markdown/sections/read-sections'
import type { SectionTree } from '../markdown/sections/tree'
import type { DocumentKind } from '../model/document-kind'
import type { Fact } from '../model/fact'
import { place } from '../text/place'
import { findMentions, mayMention } from '../vocabulary/find-mentions'
import { hedges } from '../vocabulary/hedges'
import { normalizeValue } from '../vocabulary/normalize'
import { unnamedTechnologies } from '../vocabulary/statement-words'
import { decisionKey, storedHere } from '../vocabulary/store-words'
import { otherTasks, partsOfData, takingWords } from '../vocabulary/task-words'
import { tokensOf } from '../vocabulary/tokens'
import { shiftFact } from './shift-fact'
import { surroundingsOf } from './surroundings'

/** The main stores that the data model of a feature, or a decision of a design, chooses: "entries live in a MySQL table". */
export const storeChoices: SectionReader<Fact, [kind: DocumentKind, path: string]> = {
  read: (outline, kind, path) => {
    if (kind !== 'feature-spec' && kind !== 'technical-design') return []
    const { stances } = readSection(outline, surroundingsOf)
    return candidatesIn(outline).flatMap(({ text, from, section, isDecision }) => {
      if ((stances[section] ?? 'mentions') === 'silent') return []
      const found = storeIn(text, isDecision)
      if (!found) return []
      const range = { from: from + found.from, to: from + found.to }
      const value = text.slice(found.from, found.to)
      return [
        {
          subject: 'database',
          comparison: '=',
          value,
          unit: null,
          modality: 'states',
          origin: 'sentence',
          place: place(path, outline, range),
        },
      ]
    })
  },
  toDocument: shiftFact,
}

interface Candidate {
  readonly text: string
  readonly from: number
  readonly section: number
  readonly isDecision: boolean
}

const dataModel = /\bdata ?models?\b|\bdata ?base\b|\bschema\b|datenmodell|modelo de datos|modèle de données|数据模型|データモデル/i

/** The sentences below a title about the data model, and what a design gives as its decision. */
function candidatesIn(outline: SectionTree): readonly Candidate[] {
  const isModel = (section: number) => titlesAround(outline, section).some((title) => dataModel.test(title))
  const prose = leavesOf(outline).flatMap(({ prose, visible }): readonly Candidate[] => {
    if (prose.isQuoted || prose.isPrompt || prose.kind === 'heading' || visible.length > longest) return []
    const key = /^[\s*_]{0,4}(?<key>[^:：*_]{2,40})[*_]{0,3}[:：][*_]{0,3}/u.exec(visible)
    const isDecision = decisionKey.test(key?.groups?.key ?? '')
    if (!isDecision && !isModel(prose.section)) return []
    const skipped = isDecision ? (key?.[0].length ?? 0) : 0
    return [{ text: visible.slice(skipped), from: prose.range.from + skipped, section: prose.section, isDecision }]
  })
  const rows = outline.tables.flatMap((table) =>
    table.isPrompt
      ? []
      : table.rows.flatMap(({ cells: [key, value] }): readonly Candidate[] => {
          if (!key || !value || value.to - value.from > longest || !decisionKey.test(plainInline(outline.text.slice(key.from, key.to))))
            return []
          return [{ text: outline.text.slice(value.from, value.to), from: value.from, section: table.section, isDecision: true }]
        }),
  )
  return [...prose, ...rows]
}

/** In UTF-16 units; a longer text tells more than one choice. */
const longest = 200

/** The one main store that a text chooses. */
function storeIn(text: string, isDecision: boolean): { readonly from: number; readonly to: number } | null {
  if (!mayMention(text) || text.normalize('NFC') !== text || /[?？]|~~/.test(text)) return null
  const tokens = tokensOf(text)
  const mentions = findMentions(tokens, 'database')
  const [only, ...more] = mentions
  if (!only || more.length > 0 || !unnamedTechnologies.database?.has(only.name) || /^(?:No)?SQL$/.test(only.name)) return null
  const { isNegated, isLimited } = normalizeValue(text, 'database')
  if (isNegated || isLimited || hedges.test(text) || otherTasks.test(text) || takingWords.test(text) || partsOfData.test(text)) return null
  const [from, to] = [tokens[only.from]?.from ?? 0, tokens[only.end - 1]?.to ?? 0]
  const [before, after] = [text.slice(0, from), text.slice(to)]
  const isAlone = isDecision && /^[\s*_`]{0,4}$/u.test(before) && /^[\s*_`.]{0,4}$/u.test(after)
  return isAlone || storedHere.some(({ left, right }) => left.test(before) && right.test(after)) ? { from, to } : null
}
