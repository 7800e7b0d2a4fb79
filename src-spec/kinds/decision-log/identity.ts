import type { KindIdentity } from '../kind-identity'
import { isInRecordFolder, recordFolders } from './record-folders'
import { isLeftOutPath } from './record-path'

/** The append-only record: evidence for the other documents, never a side of a conflict. */
export const identity: KindIdentity<'decision-log'> = {
  kind: 'decision-log',
  label: 'decision log',
  foundAs: '`DECISION_LOG.md`, or records in `docs/adr`, `docs/decisions`, `adr`, `decisions` and the like',
  order: 4,
  isCore: true,
  precedence: null,
  commitScope: 'decisions',
  template: { file: 'DECISION_LOG.md', title: 'Decision log: what was decided, when and why', path: 'DECISION_LOG.md', isSingle: true },
  folders: recordFolders,
  owns: (path) =>
    /^(?:docs\/)?decision[-_ ]?log\.md$/i.test(path) || (/\.md$/i.test(path) && isInRecordFolder(path) && !isLeftOutPath(path)),
  leavesOut: isLeftOutPath,
}
