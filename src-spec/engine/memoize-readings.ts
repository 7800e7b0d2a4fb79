import type { Waiver } from '../configuration/configuration'
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

/** One text as it was read; what only the documents of today are asked for is worked out when asked. */
export interface Reading {
  readonly text: string
  readonly kind: DocumentKind | null
  readonly today: string
  readonly document: SpecDocument
  readonly findings: () => readonly Finding[]
  readonly waivers: () => readonly Waiver[]
  readonly links: () => readonly string[]
}

/** The text on screen, the one before it, and three of history: at HEAD, at the baseline, when ACTIVE_SPEC was written. */
const keptReadings = 5

/** Keeps the readings of each path that were asked for last, and reads a new text along the one that was read last. */
export function rememberReadings(): (document: DocumentText, kind: DocumentKind | null, today: string) => Reading {
  const kept = new Map<string, { readonly readings: Reading[]; latest: Reading | null }>()
  return ({ path, text }, kind, today) => {
    const memory = kept.get(path) ?? { readings: [], latest: null }
    kept.set(path, memory)
    const { readings } = memory
    const index = readings.findIndex((reading) => reading.text === text && reading.kind === kind && reading.today === today)
    const [known] = index < 0 ? [] : readings.splice(index, 1)
    const reading = known ?? readText({ path, text }, kind, today, memory.latest?.document.outline)
    if (!known) memory.latest = reading
    readings.unshift(reading)
    readings.splice(keptReadings)
    return reading
  }
}

function readText({ path, text }: DocumentText, kind: DocumentKind | null, today: string, before: DocumentTree | undefined): Reading {
  const document = readDocument({ path, text }, kind ?? undefined, before)
  return {
    text,
    kind,
    today,
    document,
    findings: memoizeLast(() => checkDocument(document, today)),
    waivers: memoizeLast(() => readWaivers(path, document.outline)),
    links: memoizeLast(() => linkTargets(document.outline, path)),
  }
}
