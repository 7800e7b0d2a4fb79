import { AstBuilder, type Dialect, dialects, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { type Background, type Feature, type Scenario, StepKeywordType } from '@cucumber/messages'
import { type CodeReading, type CodeScenario, emptyCodeReading, lineAround, type StepKind } from './code-reading'

type Words = Exclude<keyof Dialect, 'name' | 'native'>

/** The first keyword of a block: a whole feature, a part of one, or steps alone. */
type Opening = 'feature' | 'part' | 'steps' | 'table'

/** Limits the tags and comments: Cucumber's parser looks ahead over them, which takes more than linear time. */
const longest = 40_000

/** Reads a feature, or a part of one as designs have it: scenarios without a feature, steps without a scenario. Never throws. */
export function readGherkin(text: string): CodeReading {
  if (text.length > longest) return emptyCodeReading
  const named = /^[ \t]*#[ \t]*language[ \t]*:[ \t]*([\w-]{2,12})[ \t]*$/m.exec(text.slice(0, 2_000))
  if (named && !Object.hasOwn(dialects, named[1] ?? '')) {
    const message = `names a language that Gherkin does not have: ${named[1]}.`
    return { ...emptyCodeReading, problems: [{ kind: 'syntax', message, ...lineAround(text, named.index) }] }
  }
  const first = firstLine(text)
  const [language, opening] = named ? [named[1] ?? 'en', openingOf(first, named[1] ?? 'en')] : languageOf(first)
  if (language === null || opening === null) return emptyCodeReading
  const dialect = dialects[language] as Dialect
  const wrapped = [
    ...(opening === 'feature' ? [] : [`${dialect.feature[0]}:`]),
    ...(opening === 'steps' || opening === 'table' ? [`${dialect.scenario[0]}:`] : []),
    ...(opening === 'table' ? [stepWord(dialect)] : []),
  ]
  const starts = startsOf(text)
  const offsetOf = (line: number): number => starts[Math.min(Math.max(0, line - 1 - wrapped.length), starts.length - 1)] ?? 0
  try {
    const { feature } = parse([...wrapped, text].join('\n'), language)
    const scenarios = feature && (opening === 'feature' || opening === 'part') ? scenariosOf(feature) : []
    return {
      ...emptyCodeReading,
      scenarios: scenarios.map(({ line, ...scenario }) => ({ ...scenario, ...lineAround(text, offsetOf(line)) })),
    }
  } catch (error) {
    const { message, line } = explained(error)
    return line === null
      ? emptyCodeReading
      : { ...emptyCodeReading, problems: [{ kind: 'syntax', message, ...lineAround(text, offsetOf(line)) }] }
  }
}

function parse(text: string, language: string): { readonly feature?: Feature | undefined } {
  let id = 0
  const parser = new Parser(new AstBuilder(() => String(id++)), new GherkinClassicTokenMatcher(language))
  parser.stopAtFirstError = true
  return parser.parse(text)
}

/** The first line that is no blank line, comment or tag. */
function firstLine(text: string): string {
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed !== '' && !trimmed.startsWith('#') && !trimmed.startsWith('@')) return trimmed
  }
  return ''
}

/** English if it matches, else the first language with a keyword at the start of the line. */
function languageOf(line: string): readonly [string | null, Opening | null] {
  const english = openingOf(line, 'en')
  if (english !== null) return ['en', english]
  for (const language of Object.keys(dialects)) {
    const opening = openingOf(line, language)
    if (opening === 'feature' || opening === 'part') return [language, opening]
  }
  return [null, null]
}

function openingOf(line: string, language: string): Opening | null {
  const dialect = dialects[language] as Dialect
  const begins = (...groups: readonly Words[]): boolean =>
    groups.some((group) => dialect[group].some((word) => line.startsWith(`${word}:`)))
  if (begins('feature')) return 'feature'
  if (begins('background', 'rule', 'scenario', 'scenarioOutline')) return 'part'
  if (begins('examples') || line.startsWith('* ')) return 'steps'
  const steps = [...dialect.given, ...dialect.when, ...dialect.then, ...dialect.and, ...dialect.but]
  if (steps.some((word) => word.trim() !== '*' && line.startsWith(word))) return 'steps'
  return /^(?:\||"""|```)/.test(line) ? 'table' : null
}

function stepWord(dialect: Dialect): string {
  return `${dialect.given.find((word) => word.trim() !== '*') ?? '* '}x`
}

type Found = Omit<CodeScenario, 'from' | 'to'> & { readonly line: number }

function scenariosOf(feature: Feature): readonly Found[] {
  const outer = feature.children.find((child) => child.background)?.background
  return feature.children.flatMap(({ scenario, rule }) => {
    if (scenario) return read(scenario, outer)
    const inner = rule?.children.find((child) => child.background)?.background
    return (rule?.children ?? []).flatMap((child) => (child.scenario ? read(child.scenario, outer, inner) : []))
  })
}

function read(scenario: Scenario, ...backgrounds: readonly (Background | undefined)[]): Found {
  const steps = [...backgrounds.flatMap((background) => background?.steps ?? []), ...scenario.steps]
  const kinds = new Set<StepKind>()
  for (const { keywordType } of steps) {
    if (keywordType === StepKeywordType.CONTEXT) kinds.add('Given')
    if (keywordType === StepKeywordType.ACTION) kinds.add('When')
    if (keywordType === StepKeywordType.OUTCOME) kinds.add('Then')
  }
  const hasAnyStep = steps.some((step) => step.keywordType === StepKeywordType.UNKNOWN)
  return { name: scenario.name, steps: kinds, hasAnyStep, line: scenario.location.line }
}

/** The parser's error as a sentence; without a line if the error has none. */
function explained(error: unknown): { readonly message: string; readonly line: number | null } {
  if (!(error instanceof Error)) return { message: '', line: null }
  const { location } = error as { readonly location?: { readonly line: number } }
  const got = /, got '([^']{0,60})/.exec(error.message)?.[1]
  if (/inconsistent cell count/.test(error.message)) {
    return { message: 'has a table row with more or fewer cells than the rows above it.', line: location?.line ?? null }
  }
  if (/unexpected end of file/.test(error.message)) return { message: 'ends before it is complete.', line: location?.line ?? null }
  return { message: `has no place for "${got ?? 'this line'}" here.`, line: location?.line ?? null }
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
