import { place } from '../text/place'
import { lineStarts, type Place, plainText } from '../text/source'
import { compatibilityOf } from '../vocabulary/compatibility'
import { normalizeValue } from '../vocabulary/normalize'
import type { Declaration, Manifest, StackSubject } from './declaration'
import { packageManagerGroups, testRunners } from './packages'

/** What a specification says of the stack. */
export interface StackStatement {
  readonly subject: StackSubject
  /** As written: `PostgreSQL 15`. */
  readonly value: string
  readonly place: Place
}

/** A declaration with its file. */
export interface FoundDeclaration extends Declaration {
  readonly place: Place
  /** What the file says, as written. */
  readonly written: string
}

export interface StackContradiction {
  readonly statement: StackStatement
  /** `technology`: nothing of what is specified is there, and a rival is. `version`: every declared version is another one. */
  readonly kind: 'technology' | 'version'
  /** The declarations that contradict, at least one. */
  readonly declarations: readonly FoundDeclaration[]
}

/**
 * Holds a statement against what the files of the code base declare. Null unless the technology that it names is absent and a
 * rival for the same purpose is there, or is there in other versions alone: a second store beside the specified one, and
 * everything that cannot be read, contradicts nothing.
 */
export function contradictStack(statement: StackStatement, manifests: readonly Manifest[]): StackContradiction | null {
  const declared = manifests.flatMap((manifest) =>
    manifest.declarations.flatMap((one) => (one.subject === statement.subject ? [locate(manifest, one)] : [])),
  )
  if (declared.length === 0 || !isDefinite(statement)) return null
  if (statement.subject === 'package-manager') return otherManager(statement, declared)
  const present = declared.filter(({ name }) => compatibilityOf(namesOnly(statement), name, statement.subject) === 'yes')
  if (present.length > 0) return otherVersion(statement, present)
  if (statement.subject === 'runtime' || manifests.some(({ unclear }) => unclear.has(statement.subject))) return null
  if (statement.subject === 'testing' && !isJavaScriptRunner(statement.value)) return null
  const rivals = declared.filter((one) => isRival(statement, one))
  return rivals.length > 0 && rivals.some(({ use }) => use === 'product') ? { statement, kind: 'technology', declarations: rivals } : null
}

function locate({ path, text }: Manifest, declaration: Declaration): FoundDeclaration {
  const { from, to } = declaration.range
  return {
    ...declaration,
    place: place(path, { lineStarts: lineStarts(plainText(text)) }, declaration.range),
    written: text.slice(from, to),
  }
}

/** Whether the value chooses: neither a part of the product, nor a negation, nor words without a known name. */
function isDefinite({ subject, value }: StackStatement): boolean {
  if (subject === 'package-manager') return managerOf(value) !== null
  const { kind, isLimited, isNegated } = normalizeValue(value, subject)
  return kind === 'technologies' && !isLimited && !isNegated
}

/** The value without its versions. */
function namesOnly({ subject, value }: StackStatement): string {
  return normalizeValue(value, subject)
    .mentions.map(({ name }) => name)
    .join(', ')
}

function isRival(statement: StackStatement, { name, subject }: FoundDeclaration): boolean {
  return compatibilityOf(namesOnly(statement), name, subject) === 'no'
}

function otherVersion(statement: StackStatement, present: readonly FoundDeclaration[]): StackContradiction | null {
  const versions = present.filter(({ version, hasOpenVersion }) => version !== null || hasOpenVersion)
  const contradicts = ({ name, version, subject }: FoundDeclaration) =>
    version !== null && compatibilityOf(statement.value, `${name} ${version}`, subject) === 'no'
  if (!versions.every(contradicts)) return null
  // A database of tests alone may be another version than the one that is run.
  const isProved = versions.some(({ use }) => statement.subject === 'runtime' || use === 'product')
  return isProved ? { statement, kind: 'version', declarations: versions } : null
}

const javaScriptRunners = Object.keys(testRunners.npm ?? {}).map((name) => name.toLowerCase())

/** Only in this ecosystem do projects choose one runner of several, and declare it. */
function isJavaScriptRunner(value: string): boolean {
  const mentions = normalizeValue(value, 'testing').mentions.map(({ name }) => name.toLowerCase())
  return mentions.some((name) => javaScriptRunners.includes(name))
}

function managerOf(value: string): string | null {
  const word = /^[*_`\s]*([a-z]+)\b/i.exec(value)?.[1]?.toLowerCase()
  return word !== undefined && packageManagerGroups.flat().includes(word) ? word : null
}

function otherManager(statement: StackStatement, declared: readonly FoundDeclaration[]): StackContradiction | null {
  const manager = managerOf(statement.value)
  const group = packageManagerGroups.find((names) => manager !== null && names.includes(manager)) ?? []
  if (declared.some(({ name }) => name === manager)) return null
  const rivals = declared.filter(({ name }) => group.includes(name))
  return rivals.length > 0 ? { statement, kind: 'technology', declarations: rivals } : null
}
