import type { Waiver } from '../configuration/configuration'
import { mandatedFiles } from '../kinds/constitution/mandated-files'
import type { SpecDocument } from '../kinds/document'
import type { DocumentTree } from '../markdown/sections/tree'
import { releaseUnused, timesReadAgain } from '../memo/last-use'
import { memoizeLast } from '../memo/memoize-last'
import type { DocumentKind } from '../model/document-kind'
import type { Finding } from '../model/finding'
import type { DocumentText } from '../model/workspace'
import { linkTargets } from '../reading/links/link-targets'
import { readWaivers } from '../waivers/read-waivers'
import { readDocument } from './read-document'
import { checkDocument } from './run-checks'
import type { TemplateTexts } from './template-texts'

/** One text as it was read. Findings, waivers and links are computed on first use, since only present documents need them. */
export interface Reading {
  readonly document: SpecDocument
  readonly findings: () => readonly Finding[]
  readonly waivers: () => readonly Waiver[]
  readonly links: () => readonly string[]
}

/** The text on screen, the one before it, and three of history: at HEAD, at the baseline, when ACTIVE_SPEC was written. */
const keptReadings = 5

export interface Readings {
  /** Reads a text, reusing the last reading of the same path. */
  readonly read: (document: DocumentText, kind: DocumentKind | null, today: string, template: TemplateTexts | null) => Reading
  /**
   * The readings of the present documents. Those that are the same objects at the same places as in the last call, with the same
   * `read`, are not looked up again; it must depend on the document alone.
   */
  readonly readPresent: (documents: readonly DocumentText[], read: (document: DocumentText) => Reading) => readonly Reading[]
  /** Drops the readings of every path that is not present and was not read since the last call. Call it after each judgement. */
  readonly dropUnread: () => void
  /** Releases trees that were not used since `from`, until those of little text are held. */
  readonly releaseUnused: (from: number) => void
}

interface Present {
  readonly documents: readonly DocumentText[]
  readonly read: ((document: DocumentText) => Reading) | null
  readonly readings: readonly Reading[]
}

interface PathReadings {
  readonly read: (text: string, kind: DocumentKind | null, today: string, template: TemplateTexts | null) => Reading
  readonly outlines: ReadonlySet<DocumentTree>
}

/**
 * Keeps the most recently used readings of each path, as long as the path exists. `heldLength`: of how much text, in UTF-16 units,
 * trees are held that were not used lately; they take 20 to 30 times as many bytes.
 */
export function memoizeReadings(heldLength: number): Readings {
  let kept: ReadonlyMap<string, PathReadings> = new Map()
  let used = new Map<string, PathReadings>()
  let present: ReadonlyMap<string, PathReadings> = new Map()
  let last: Present = { documents: [], read: null, readings: [] }
  /** With trees that were held at the last release, and read since. */
  let held: readonly PathReadings[] = []
  const fresh = new Set<PathReadings>()
  let again = -1
  const find = (path: string) => used.get(path) ?? kept.get(path) ?? present.get(path)
  return {
    read: ({ path, text }, kind, today, template) => {
      const own = find(path) ?? readingsOf(path)
      used.set(path, own)
      fresh.add(own)
      return own.read(text, kind, today, template)
    },
    readPresent: (documents, read) => {
      const known = read === last.read ? last : null
      if (known?.documents === documents) return known.readings
      let isChanged = documents.length !== known?.documents.length
      let haveSamePaths = documents.length === last.documents.length
      const readings: Reading[] = []
      for (const [at, document] of documents.entries()) {
        const isKnown = known?.documents[at] === document
        const reading = isKnown ? (known.readings[at] as Reading) : read(document)
        readings.push(reading)
        if (isKnown) continue
        isChanged ||= reading !== known?.readings[at]
        haveSamePaths &&= last.documents[at]?.path === document.path
      }
      if (!haveSamePaths) present = new Map(documents.flatMap(({ path }) => (find(path) ? [[path, find(path) as PathReadings]] : [])))
      last = { documents, read, readings: known && !isChanged ? known.readings : readings }
      return last.readings
    },
    dropUnread: () => {
      kept = used
      used = new Map()
    },
    releaseUnused: (from) => {
      // Only what is read, or read again, is held: not all documents need to be looked at after each edit.
      const isKnown = again === timesReadAgain()
      const all = new Set(isKnown ? [...held, ...fresh] : [...present.values(), ...kept.values(), ...used.values()])
      releaseUnused(outlinesOf(all), heldLength, from)
      held = Array.from(all).filter(({ outlines }) => Array.from(outlines).some(({ usedAt }) => usedAt !== null))
      fresh.clear()
      again = timesReadAgain()
    },
  }
}

function* outlinesOf(all: Iterable<PathReadings>): Iterable<DocumentTree> {
  for (const { outlines } of all) yield* outlines
}

function readingsOf(path: string): PathReadings {
  let latest: DocumentTree | undefined
  const outlines = new Set<DocumentTree>()
  const read = memoizeLast((text: string, kind: DocumentKind | null, today: string, template: TemplateTexts | null): Reading => {
    const document = readDocument({ path, text }, kind ?? undefined, latest, template)
    latest = document.outline
    outlines.delete(latest)
    outlines.add(latest)
    for (const outline of outlines) if (outlines.size > keptReadings) outlines.delete(outline)
    return {
      document,
      findings: memoizeLast(() => checkDocument(document, today)),
      waivers: memoizeLast(() => readWaivers(path, document.outline)),
      // A constitution names files by their names alone: they are looked up as linked files are.
      links: memoizeLast(() => [
        ...linkTargets(document.outline, path),
        ...(document.kind === 'constitution' ? mandatedFiles(path, document.outline).flatMap(({ places }) => places) : []),
      ]),
    }
  }, keptReadings)
  return { read, outlines }
}
