import type { DocumentTree, Section } from '../markdown/sections/tree'
import { writtenValue } from '../reading/entries/written-value'
import { type Edit, lineEnding } from '../text/source'
import { constraintHeading } from '../vocabulary/constraint-titles'
import { sectionWords } from '../vocabulary/language-words'
import { wordPattern } from '../vocabulary/word-pattern'

/** A field with the key under which SPEC has it. */
export interface WrittenField {
  readonly name: string
  readonly key: string
  readonly value: string
}

const conventions: ReadonlySet<string> = new Set(['error-format', 'logging', 'testing'])
/** What the template puts before the constraints, and what behind them. */
const before = wordPattern([...sectionWords('goals', 'problem', 'overview'), 'focus', 'mission', 'goal*', 'objective*', 'ziel*'])
const behind = wordPattern(sectionWords('scope', 'tasks', 'acceptance'))

/** The edit that adds a section of constraints with these fields, where the template has it. */
export function writeConstraints(path: string, text: string, outline: DocumentTree, fields: readonly WrittenField[]): Edit {
  const newline = lineEnding(text)
  const level = levelOf(outline)
  const written = ({ key, value }: WrittenField, indent: string) => `${indent}- ${key}: ${writtenValue(outline, nowhere, value)}`
  const nested = fields.filter(({ name }) => conventions.has(name))
  const lines = [
    `${'#'.repeat(level)} ${constraintHeading}`,
    '',
    ...fields.filter(({ name }) => !conventions.has(name)).map((field) => written(field, '')),
    ...(nested.length > 0 ? ['- Conventions:', ...nested.map((field) => written(field, '  '))] : []),
  ].join(newline)
  const next = placeOf(outline, level)
  if (next) return { path, range: { from: next.range.from, to: next.range.from }, text: `${lines}${newline}${newline}` }
  const end = text.trimEnd().length
  const gap = end === 0 ? '' : `${newline}${newline}`
  return { path, range: { from: end, to: end }, text: `${gap}${lines}${end === text.length ? newline : ''}` }
}

/** A value at the beginning of a line of its own. */
const nowhere = { from: 0, to: 0 }

/** The section before which the constraints belong; null at the end of the document. */
function placeOf(outline: DocumentTree, level: number): Section | null {
  const peers = outline.sections.filter((section) => section.level === level && !section.isPrompt && !section.isTitle)
  const objective = peers.findIndex(({ title }) => before.test(title))
  const scope = peers.find(({ title }) => behind.test(title))
  if (objective >= 0) return peers[objective + 1] ?? null
  return scope ?? peers[0] ?? null
}

/** That of the sections below the title. */
function levelOf({ sections }: DocumentTree): number {
  const levels = sections.filter(({ level, isPrompt, isTitle }) => level > 1 && !isPrompt && !isTitle).map(({ level }) => level)
  return levels.length > 0 ? Math.min(...levels) : 2
}
