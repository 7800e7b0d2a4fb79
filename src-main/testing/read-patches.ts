import type { Snapshot, SnapshotPatch } from '#bridge'
import { JudgementReader } from '#spec'

/** Puts patches together as the window does: each has the parts that changed since the one before. */
export function createPatchReader(): (patch: SnapshotPatch) => Snapshot {
  let parts: NonNullable<SnapshotPatch['judgement']> | null = null
  return ({ rest, judgement }) => {
    if (judgement !== null && parts === null && judgement.stage === undefined) throw new Error('The first patch is not whole.')
    parts = judgement && { ...parts, ...judgement }
    if (parts === null) return { ...JSON.parse(rest), judgement: null }
    return { ...JSON.parse(rest), judgement: new JudgementReader().judgement({ ...parts, sections: '{}' }) }
  }
}
