import { readMainSpec } from '../../src-spec/kinds/feature-spec/openspec/read-main-spec'
import { type Merge, mergeDelta } from '../../src-spec/kinds/spec-delta/merge/merge-delta'
import { readSpecDelta } from '../../src-spec/kinds/spec-delta/read-spec-delta'
import { readDocumentTree } from '../../src-spec/markdown/sections/read-document-tree'
import { readMainStructure } from '../../src-spec/reading/requirement-blocks/main-structure'
import { readMarkedLines } from '../../src-spec/reading/requirement-blocks/marked-lines'
import type { RequirementBlock } from '../../src-spec/reading/requirement-blocks/requirement-block'
import type { Peer, PeerBlock } from './peer'

/** What both readers say of one text, in the same shape. */
export interface Comparison {
  readonly ours: unknown
  readonly theirs: unknown
}

/** The names of a requirement and its scenarios. */
type Names = readonly string[]

export function compareMain(peer: Peer, text: string): Comparison {
  const outline = readDocumentTree(text)
  const { purpose, requirements, unread } = readMainSpec(outline)
  const isUnreadable = unread.some(({ part }) => part === 'no purpose' || part === 'no requirements section')
  const blocks = readMainStructure(readMarkedLines(outline), text.length).blocks.map(ourNames)
  const counts = requirements.map(({ scenarios }) => scenarios.filter(({ hasBody }) => hasBody).length)
  const ours = isUnreadable ? null : { hasPurpose: purpose !== null, counts }
  return {
    ours: { blocks, ...ours },
    theirs: { blocks: peer.parseBlocks(text).map((block) => theirNames(peer, block)), ...parseMain(peer, text) },
  }
}

function parseMain(peer: Peer, text: string): object | null {
  try {
    return { hasPurpose: true, counts: peer.parseSpec(text).requirements.map(({ scenarios }) => scenarios.length) }
  } catch {
    return null
  }
}

export function compareDelta(peer: Peer, text: string): Comparison {
  const ours = readSpecDelta(readDocumentTree(text))
  const theirs = peer.parseDelta(text)
  return {
    ours: {
      added: ours.added.map(ourNames),
      modified: ours.modified.map(ourNames),
      removed: ours.removed.map(({ name }) => name),
      renamed: ours.renamed.map(({ from, to }) => [from.name, to.name]),
    },
    theirs: {
      added: theirs.added.map((block) => theirNames(peer, block)),
      modified: theirs.modified.map((block) => theirNames(peer, block)),
      removed: theirs.removed,
      renamed: theirs.renamed.map(({ from, to }) => [from, to]),
    },
  }
}

/** The merged texts; both null where the delta is refused. */
export function compareMerge(input: Parameters<typeof mergeDelta>[0], theirs: string | null): Comparison {
  const merge: Merge = mergeDelta(input)
  return { ours: merge.kind === 'merged' ? merge.text : null, theirs }
}

function ourNames({ name, scenarios }: RequirementBlock): Names {
  return [name, ...scenarios.map((scenario) => scenario.name)]
}

function theirNames(peer: Peer, block: PeerBlock): Names {
  return [block.name, ...peer.scenarioNames(block)]
}
