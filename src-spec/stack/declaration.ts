import type { Range } from '../text/source'
import type { Version } from '../vocabulary/version'
import type { Ecosystem } from './packages'

/** What a declaration is about. */
export type StackSubject = 'database' | 'runtime' | 'testing' | 'package-manager'

/** One technology that a file of the repository declares: a dependency, an image, a version. */
export interface Declaration {
  readonly subject: StackSubject
  /** As the vocabulary calls it: `PostgreSQL`, `Node.js`; a package manager as its command. */
  readonly name: string
  /** As a specification would write it: `18`, `>= 20`; null without one. */
  readonly version: string | null
  /** It stands for a version that its file does not say: an image without a tag, `latest`, a variable. */
  readonly hasOpenVersion: boolean
  /**
   * `product`: what runs, or is built with it. `support`: for tests, or for development alone: it proves that a technology is
   * there, and never that it replaces another.
   */
  readonly use: 'product' | 'support'
  /** What the file says, within its text. */
  readonly range: Range
}

/** A package that a file depends on. */
export interface Dependency {
  readonly ecosystem: Ecosystem
  /** As the file spells it. */
  readonly name: string
  /** The constraint as the file writes it; empty without one. */
  readonly written: string
  /** Null where the file leaves the version open, or writes what cannot be read. */
  readonly version: Version | null
}

/** What one file declares. */
export interface Manifest {
  readonly path: string
  readonly text: string
  readonly declarations: readonly Declaration[]
  readonly dependencies: readonly Dependency[]
  /** Subjects of which the file may declare more than could be read: a tool that brings its own drivers, an image by a variable. */
  readonly unclear: ReadonlySet<StackSubject>
}

/** What a reader finds in the text of one file. */
export type ReadDeclarations = Pick<Manifest, 'declarations' | 'dependencies' | 'unclear'>
