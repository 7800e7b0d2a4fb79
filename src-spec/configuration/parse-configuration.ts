import { kindNames } from '../kinds/identities'
import type { CheckCatalogue } from '../model/check-catalogue'
import type { DocumentKind } from '../model/document-kind'
import type { Severity } from '../model/finding'
import { type LineStarts, lineStarts, type Place, plainText, positionAt, type Range } from '../text/source'
import { type Configuration, configurationPath, noConfiguration, type Waiver } from './configuration'
import { didYouMean } from './nearest'
import { patternProblem } from './path-pattern'
import { type JsonMember, type JsonNode, readJson } from './read-json'
import { severityProblem } from './severity-problem'

/** Kinds that a document can be set to; `unknown` gets only the checks for every document. */
export const settableKinds: readonly DocumentKind[] = kindNames
export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off']
const topKeys = ['$schema', 'documents', 'ignore', 'checks', 'waivers'] as const
const waiverKeys = ['check', 'path', 'reason'] as const

/** Reads `spec-cockpit.json`; null is a repository without one. An invalid entry is a problem and has no effect. Total. */
export function parseConfiguration(text: string | null, catalogue: CheckCatalogue): Configuration {
  return text === null ? noConfiguration : new ConfigurationReader(text, catalogue).read()
}

class ConfigurationReader {
  readonly #text: string
  readonly #catalogue: CheckCatalogue
  readonly #starts: LineStarts
  readonly #problems: { readonly message: string; readonly place: Place }[] = []

  constructor(text: string, catalogue: CheckCatalogue) {
    this.#text = text
    this.#catalogue = catalogue
    this.#starts = lineStarts(plainText(text))
  }

  read(): Configuration {
    const json = readJson(this.#text)
    if (!json.ok) {
      this.#problem(`This is not valid JSON: ${json.message}`, { from: json.at, to: Math.min(json.at + 1, this.#text.length) })
      return { ...noConfiguration, problems: this.#problems }
    }
    const top = new Map(this.#members(json.node, 'The configuration', topKeys).map((member) => [member.key, member.value]))
    const list = (key: string): readonly JsonNode[] => (top.has(key) ? this.#list(top.get(key), `"${key}"`) : [])
    const map = (key: string): readonly JsonMember[] => (top.has(key) ? this.#members(top.get(key), `"${key}"`) : [])
    return {
      documents: map('documents').flatMap((member) => this.#document(member)),
      ignore: list('ignore').flatMap((node) => this.#pattern(node, 'A path pattern')),
      checks: Object.fromEntries(map('checks').flatMap((member) => this.#severity(member))),
      waivers: list('waivers').flatMap((node) => this.#waiver(node)),
      problems: this.#problems,
    }
  }

  #document({ key, keyRange, value }: JsonMember): Configuration['documents'] {
    const isMarkdown = /\.(?:md|markdown|mdx)$/i.test(key)
    const problem = patternProblem(key) ?? (isMarkdown ? null : `"${short(key)}" is not a Markdown file, and only those are read.`)
    if (problem !== null) return this.#problem(problem, keyRange)
    const kind = settableKinds.find((known) => value.kind === 'text' && known === value.value)
    if (kind) return [{ path: key, kind }]
    const choices = `Choose one of ${settableKinds.join(', ')}.${hint(value, settableKinds)}`
    return this.#problem(`${quote(value, 'A value that is not a string')} is not a kind of document. ${choices}`, value.range)
  }

  #severity({ key, keyRange, value }: JsonMember): readonly (readonly [string, Severity | 'off'])[] {
    if (!this.#isCheck(key, keyRange)) return []
    const severity = severities.find((known) => value.kind === 'text' && known === value.value)
    const choices = `Choose one of ${severities.join(', ')}.${hint(value, severities)}`
    if (!severity) return this.#problem(`${quote(value, 'A value that is not a string')} is not a severity. ${choices}`, value.range)
    const problem = severityProblem(this.#catalogue, key, severity)
    return problem !== null ? this.#problem(problem, value.range) : [[key, severity]]
  }

  #waiver(node: JsonNode): readonly Waiver[] {
    const members = new Map(this.#members(node, 'A waiver', waiverKeys).map((member) => [member.key, member.value]))
    // An unknown key may be a misspelt "reason".
    if (node.kind !== 'map' || members.size < node.members.length) return []
    const missing = (['check', 'path'] as const).find((key) => !members.has(key))
    if (missing) return this.#problem(`A waiver needs a "${missing}".`, node.range)
    const [check] = this.#string(members.get('check'), 'A check')
    const [path] = this.#pattern(members.get('path'), 'A path')
    const [reason] = members.has('reason') ? this.#string(members.get('reason'), 'A reason') : ['']
    if (check === undefined || path === undefined || reason === undefined) return []
    if (!this.#isCheck(check, members.get('check')?.range ?? node.range)) return []
    return [{ check, path, lines: null, isAtTop: false, reason: reason.trim(), place: this.#place(node.range) }]
  }

  #isCheck(id: string, range: Range): boolean {
    if (this.#catalogue.ids.includes(id)) return true
    this.#problem(`There is no check "${short(id)}".${didYouMean(id, this.#catalogue.ids)}`, range)
    return false
  }

  #pattern(node: JsonNode | undefined, what: string): readonly string[] {
    return this.#string(node, what).flatMap((text): readonly string[] => {
      const problem = patternProblem(text)
      return problem !== null && node ? this.#problem(problem, node.range) : [text]
    })
  }

  #string(node: JsonNode | undefined, what: string): readonly string[] {
    if (node?.kind === 'text') return [node.value]
    return node ? this.#problem(`${what} must be a string in double quotes.`, node.range) : []
  }

  #list(node: JsonNode | undefined, what: string): readonly JsonNode[] {
    if (node?.kind === 'list') return node.items
    return node ? this.#problem(`${what} must be a list in square brackets.`, node.range) : []
  }

  /** The members of an object without duplicate and unknown keys. */
  #members(node: JsonNode | undefined, what: string, known?: readonly string[]): readonly JsonMember[] {
    if (node?.kind !== 'map') return node ? this.#problem(`${what} must be an object in braces.`, node.range) : []
    const seen = new Set<string>()
    return node.members.filter(({ key, keyRange }) => {
      if (known && !known.includes(key)) {
        const keys = known.filter((one) => !one.startsWith('$')).join(', ')
        this.#problem(`${what} has no key "${short(key)}".${didYouMean(key, known) || ` Its keys are ${keys}.`}`, keyRange)
        return false
      }
      if (seen.has(key)) this.#problem(`"${short(key)}" is a duplicate key. Keep one of them.`, keyRange)
      return !seen.has(key) && seen.add(key)
    })
  }

  #problem(message: string, range: Range): readonly never[] {
    this.#problems.push({ message, place: this.#place(range) })
    return []
  }

  #place(range: Range): Place {
    const start = positionAt(this.#starts, range.from)
    const end = positionAt(this.#starts, range.to)
    return { path: configurationPath, range, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
}

function quote(node: JsonNode, what: string): string {
  return node.kind === 'text' ? `"${short(node.value)}"` : what
}

function hint(node: JsonNode, known: readonly string[]): string {
  return node.kind === 'text' ? didYouMean(node.value, known) : ''
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
