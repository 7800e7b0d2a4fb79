import type { Waiver } from '../configuration/configuration'
import { mandatedFiles } from '../kinds/constitution/mandated-files'
import type { SpecDocument } from '../kinds/document'
import type { DocumentTree } from '../markdown/sections/tree'
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
  /** Drops the readings of every path that was not read since the last call. Call it after each judgement. */
  readonly dropUnread: () => void
}

type ReadText = (text: string, kind: DocumentKind | null, today: string, template: TemplateTexts | null) => Reading

/** Keeps the most recently used readings of each path, as long as the path exists. */
export function memoizeReadings(): Readings {
  let kept: ReadonlyMap<string, ReadText> = new Map()
  let used = new Map<string, ReadText>()
  return {
    read: ({ path, text }, kind, today, template) => {
      const readText = used.get(path) ?? kept.get(path) ?? createReadText(path)
      used.set(path, readText)
      return readText(text, kind, today, template)
    },
    dropUnread: () => {
      kept = used
      used = new Map()
    },
  }
}

function createReadText(path: string): ReadText {
  let latest: DocumentTree | undefined
  return memoizeLast((text: string, kind: DocumentKind | null, today: string, template: TemplateTexts | null): Reading => {
    const document = readDocument({ path, text }, kind ?? undefined, latest, template)
    latest = document.outline
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
}
