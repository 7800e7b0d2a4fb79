import type { Fact } from '../model/fact'
import { place } from '../text/place'
import { lineStarts } from '../text/source'
import { normalizeValue } from '../vocabulary/normalize'
import { neutralWords, subjectWords, unnamedTechnologies } from '../vocabulary/statement-words'

const stackKey =
  /^[ \t]*(?:[-*+][ \t]+|#{1,4}[ \t]+)?(?:\*\*|__)?(?:tech(?:nology|nical)?[ -]?stack|stack|technologies)(?:\*\*|__)?[ \t]*(?:[:：](?:\*\*|__)?[ \t]*(.*))?$/i
const listItem = /^[ \t]*[-*+][ \t]+(.*)$/

/** Roles that are named once in a list of a stack. A name that may have another role, such as a cache, states nothing. */
const roles = ['database', 'testing', 'package-manager', 'runtime'] as const

interface Named {
  readonly text: string
  readonly from: number
}

/** The choices in a list of technologies: `Tech stack: TypeScript, PostgreSQL 16`. Two of one role state nothing. */
export function stackListFacts(path: string, text: string): readonly Fact[] {
  const items = stackItems(text)
  const outline = { lineStarts: lineStarts(text) }
  return roles.flatMap((subject): readonly Fact[] => {
    const ofRole = items.filter((item) => mayHaveRole(item.text, subject))
    const [only] = ofRole
    if (!only || ofRole.length > 1 || !isChoice(only.text, subject)) return []
    const range = { from: only.from, to: only.from + only.text.length }
    return [
      { subject, comparison: '=', value: only.text, unit: null, modality: 'states', origin: 'key', place: place(path, outline, range) },
    ]
  })
}

function mayHaveRole(text: string, subject: string): boolean {
  return normalizeValue(text, subject).mentions.some(({ name }) => unnamedTechnologies[subject]?.has(name))
}

/** One technology and its version, with nothing else but its role in brackets: not `SQLite (tests)`. */
function isChoice(text: string, subject: (typeof roles)[number]): boolean {
  const aside = /\(([^()]*)\)\s*$/.exec(text)?.[1] ?? ''
  const words = (aside.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !/^v$|^or$|^later$|^newer$/.test(word))
  if (words.some((word) => !subjectWords(subject).has(word) && !neutralWords(subject).has(word))) return false
  const { mentions, rest } = normalizeValue(text.replace(/\(([^()]*)\)\s*$/, /\d/.test(aside) ? '$1' : ''), subject)
  const [only, ...more] = mentions
  return only !== undefined && more.length === 0 && rest.length === 0 && (subject !== 'runtime' || only.version !== null)
}

function stackItems(text: string): readonly Named[] {
  const items: Named[] = []
  let offset = 0
  let isBelow = false
  for (const line of text.split('\n')) {
    const key = stackKey.exec(line)
    const item = listItem.exec(line)
    if (key) {
      const value = key[1] ?? ''
      isBelow = value === ''
      items.push(...split(value, offset + line.length - value.length))
    } else if (item && isBelow) {
      const value = item[1] ?? ''
      // `Database: PostgreSQL` is a key of its own.
      if (!/[:：]/.test(value)) items.push(...split(value, offset + line.length - value.length))
    } else if (line.trim() !== '') isBelow = false
    offset += line.length + 1
  }
  return items
}

/** At commas outside of brackets, and plus signs. */
function split(value: string, from: number): readonly Named[] {
  return [...value.matchAll(/(?:\([^()]*\)|[^,;+()])+/g)].flatMap((match) => {
    const text = match[0].trim().replace(/\.$/, '')
    return text === '' ? [] : [{ text, from: from + match.index + match[0].indexOf(text) }]
  })
}
