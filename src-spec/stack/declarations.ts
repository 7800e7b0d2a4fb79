import { type BareVersion, readVersionRange } from '../vocabulary/version-range'
import type { Declaration, Dependency, ReadDeclarations, StackSubject } from './declaration'
import { findRange } from './find-range'
import { databaseOfPackage, testRunnerOfPackage } from './package-names'
import type { Ecosystem } from './packages'

/** Collects what one file declares. */
export class DeclarationList implements ReadDeclarations {
  readonly declarations: Declaration[] = []
  readonly dependencies: Dependency[] = []
  readonly unclear = new Set<StackSubject>()

  constructor(readonly text: string) {}

  /** `word`: what to mark in the text. */
  add(subject: StackSubject, name: string, word: string, use: Declaration['use'] = 'product'): void {
    this.declarations.push({ subject, name, version: null, hasOpenVersion: false, use, range: findRange(this.text, word) })
  }

  /** `version`: null for one that the file leaves open. */
  addVersion(subject: StackSubject, name: string, word: string, version: string | null, use: Declaration['use'] = 'product'): void {
    this.declarations.push({ subject, name, version, hasOpenVersion: version === null, use, range: findRange(this.text, word) })
  }

  /** `written`: the constraint; anything but text leaves the version open. `bare`: what a number without a sign allows. */
  addDependency(ecosystem: Ecosystem, name: string, written: unknown, bare: BareVersion): void {
    const text = typeof written === 'string' ? written.trim() : ''
    this.dependencies.push({ ecosystem, name, written: text, version: readVersionRange(text, bare) })
  }

  /** `written`: the name as the file spells it. */
  addPackage(ecosystem: Ecosystem, name: string, use: Declaration['use'], written = name): void {
    const database = databaseOfPackage(ecosystem, name)
    if (database === 'any') this.unclear.add('database')
    else if (database !== null) this.add('database', database, written, use)
    const runner = testRunnerOfPackage(ecosystem, name)
    if (runner !== null) this.add('testing', runner, written)
  }
}
