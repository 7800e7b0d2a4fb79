import type { Snapshot, SnapshotPatch } from '#bridge'
import { isChunkedList, JudgementReader, type ListChunkName } from '#spec'

/** Puts patches together as the window does: each has what changed since the one before. */
export function createPatchReader(): (patch: SnapshotPatch) => Snapshot {
  let parts: NonNullable<SnapshotPatch['judgement']> | null = null
  let states: SnapshotPatch['documents'] = {}
  let versions: SnapshotPatch['judgedVersions'] = {}
  return ({ isComplete, rest, documents, judgedVersions, judgement }) => {
    if (judgement !== null && parts === null && judgement.stage === undefined) throw new Error('The first patch is not whole.')
    states = { ...states, ...documents }
    versions = { ...(isComplete ? {} : versions), ...judgedVersions }
    parts = judgement && { ...parts, ...judgement }
    return {
      ...JSON.parse(rest),
      documents: allStates(states),
      judgedVersions: Object.fromEntries(Object.entries(versions).filter(([, version]) => version !== null)),
      judgement: parts && new JudgementReader().judgement({ ...parts, sections: '{}' }),
    }
  }
}

function allStates(states: SnapshotPatch['documents']): Snapshot['documents'] {
  const read = (name: 'documents' | ListChunkName) => JSON.parse(states[name] ?? '[]')
  const all: unknown = read('documents')
  return isChunkedList(all) ? all.chunks.flatMap(read) : (all as Snapshot['documents'])
}
