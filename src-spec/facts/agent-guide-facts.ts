import { titlesAround } from '../markdown/parser/sections'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { findInSections, readSection, type SectionReader } from '../markdown/sections/read-sections'
import type { SectionTree } from '../markdown/sections/tree'
import type { Fact } from '../model/fact'
import { plainText } from '../text/source'
import { findMentions } from '../vocabulary/find-mentions'
import { guideException, guideRoles, guideRule, isAboutWhole, sampleElement } from '../vocabulary/guide-words'
import { findMetric } from '../vocabulary/metrics/metric-of'
import { subjectWords, unnamedTechnologies } from '../vocabulary/statement-words'
import { canonicalSubject } from '../vocabulary/subject-of-key'
import { tokensOf } from '../vocabulary/tokens'
import { amountFacts } from './amounts/amount-facts'
import { choiceFacts } from './choice-statements'
import { shiftFact } from './shift-fact'
import { type Statement, statementsOf } from './statements'

/**
 * The rules of a guide for coding agents on subjects that the vocabulary knows: "NEVER use MySQL", "Test coverage MUST be at
 * least 80 %". Everything else in it is advice, or about the work of the agent, and is not read. Never throws.
 */
export function agentGuideFacts(path: string, text: string): readonly Fact[] {
  if (text.length > longest) return []
  const outline = readDocumentTree(withoutSamples(plainText(text)))
  return findInSections(outline, rules, path)
}

/** In UTF-16 units; a longer guide is a book. */
const longest = 400_000

const rules: SectionReader<Fact, [path: string]> = { read: readRules, toDocument: shiftFact }

function readRules(outline: SectionTree, path: string): readonly Fact[] {
  return readSection(outline, statementsOf).flatMap((statement) => {
    if (!guideRule.test(statement.text) || !isAlone(outline, statement)) return []
    const { text } = statement
    const titles = { parts: [], ofPart: [] }
    const choices = choiceFacts(path, outline, [statement], titles, true).filter((fact) => isKnownChoice(fact, text))
    const amounts = amountFacts(path, outline, [statement], [], false).filter((fact) => isKnownBound(fact, text))
    return [...choices, ...amounts].filter((fact) => holdsForWhole(outline, statement, fact))
  })
}

/** A choice of a known technology of a known role. Names that the vocabulary does not know are no subject. */
function isKnownChoice({ subject, value, modality }: Fact, text: string): boolean {
  const role = canonicalSubject(subject)
  if (modality === 'states' || !guideRoles.has(role)) return false
  const mentions = findMentions(tokensOf(value), role)
  if (mentions.length === 0 || mentions.some(({ name }) => ofWork.has(name))) return false
  // "Use Docker" and "run PostgreSQL" may be about the work itself.
  if (role === 'runtime') return mentions.every(({ version }) => version)
  if (/\brun\b/i.test(text)) return false
  return namesRole(text, role) || mentions.every(({ name }) => unnamedTechnologies[role]?.has(name))
}

function namesRole(text: string, role: string): boolean {
  const words = subjectWords(role)
  return tokensOf(text).some((token) => words.has(token.text))
}

/** Runners beside those of unit tests, and a language of queries. */
const ofWork: ReadonlySet<string> = new Set(['Playwright', 'Cypress', 'Selenium', 'SQL', 'NoSQL'])

/** A bound of a known metric. One of tests alone is about their coverage. */
function isKnownBound({ subject, comparison }: Fact, text: string): boolean {
  const metric = findMetric(subject)
  return comparison !== '=' && metric !== null && (metric.name === 'coverage' || !/\btest/i.test(text))
}

/** A sentence that begins its paragraph or item, with nothing behind it that may limit it. */
function isAlone(outline: SectionTree, { range }: Statement): boolean {
  const prose = outline.prose.find((one) => one.range.from <= range.from && range.to <= one.range.to)
  if (!prose || /[\p{L}\p{N}"“”„«‘’]/u.test(outline.text.slice(prose.range.from, range.from + 1).replace(/[\p{L}\p{N}]$/u, '')))
    return false
  const rest = outline.text.slice(range.to, prose.range.to)
  if (guideException.test(rest) || /[:：]\W{0,4}$/.test(outline.text.slice(range.from, prose.range.to))) return false
  const index = outline.items.findIndex(({ text }) => text.from === prose.range.from)
  return index < 0 || !outline.items.some(({ parent }) => parent === index)
}

function holdsForWhole(outline: SectionTree, { section, lead }: Statement, { subject, unit }: Fact): boolean {
  const role = unit === null ? canonicalSubject(subject) : null
  const isTitle = outline.sections.find(({ isTitle: is }) => is)?.title
  return [lead, ...titlesAround(outline, section).filter((title) => title !== isTitle)].every((text) => isAboutWhole(text, role))
}

/** Blanks samples of good and bad work; offsets stay the same. */
function withoutSamples(text: string): string {
  return text.replace(sampleElement, (sample) => sample.replace(/[^\n]/g, ' '))
}
