import { basename } from 'node:path'
import type { Snapshot } from '#bridge'
import type { CommitService } from './commit-service'
import type { GitRuns } from './git-runs'
import type { RepositoryView } from './repository-view'
import type { SnapshotPublisher, SnapshotState } from './snapshot-publisher'
import type { WorkspaceJudgement } from './workspace-judgement'
import type { WorkspaceOptions } from './workspace-options'

export interface SnapshotSource {
  readonly root: string
  readonly options: Pick<WorkspaceOptions, 'isSample' | 'isTrusted'>
  readonly view: RepositoryView
  readonly judgement: WorkspaceJudgement
  readonly commits: CommitService
  readonly gitRuns: GitRuns
  readonly publisher: SnapshotPublisher
}

const noVersions: SnapshotState['judgedVersions'] = new Map()

export function snapshotState({ root, options, view, judgement, commits, gitRuns, publisher }: SnapshotSource): SnapshotState {
  const { documents, git } = view
  const { judged, judgedAt, isBusy: isJudging } = judgement.engine
  const rest = {
    root,
    name: basename(root),
    isSample: options.isSample(root),
    isTrusted: options.isTrusted(root),
    documents: documents.withConfiguration.map((document) => document.state(git.history)),
    deletedDocuments: deletedDocuments(view),
    git: git.state,
    isGone: documents.isGone,
    hasNoRepository: git.hasNoRepository,
    largerRepository: git.largerRepository,
    gitRun: gitRuns.state,
    commitDisabledReason: commits.disabledReason,
    judgedAt,
    isJudging,
    past: judgement.hydration.past,
    notices: publisher.notices,
  }
  return { rest, judgedVersions: judged?.versions ?? noVersions, judgement: judged?.judgement ?? null }
}

function deletedDocuments({ documents, deletedPaths }: RepositoryView): Snapshot['deletedDocuments'] {
  return documents.isGone ? [] : deletedPaths.map((path) => ({ id: documents.idOf(path), path }))
}

/** With the parts of the judgement that the window shows at once. */
export function completeSnapshot(source: SnapshotSource): Snapshot {
  const { rest: all, judgedVersions, judgement } = snapshotState(source)
  const rest = { ...all, judgedVersions: Object.fromEntries(judgedVersions) }
  if (judgement === null) return { ...rest, judgement }
  const { reader } = source.judgement
  const { facts: _, requirements: __, ...shown } = reader.judgement(judgement)
  return { ...rest, judgement: { ...shown, documents: reader.part(judgement, 'documents') } }
}
