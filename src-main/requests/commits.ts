import { z } from 'zod'
import type { CommitRequests } from '#bridge'
import { id, nothing } from './argument-schemas'
import type { WithCurrent } from './current-workspace'

const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)

export const commitArguments = {
  commitDraft: nothing,
  cancelGitRun: nothing,
  keepWindowOpen: nothing,
  lastCommit: nothing,
  undoCommit: z.tuple([sha]),
  commit: z.tuple([
    z.strictObject({
      ids: z.array(id).min(1).max(1000),
      message: z.string().min(1).max(100_000),
      base: z.strictObject({ branch: z.string().min(1).max(1000).nullable(), head: sha.nullable() }),
    }),
  ]),
} as const satisfies Readonly<Record<keyof CommitRequests, z.ZodType>>

export function answerCommitRequests(withCurrent: WithCurrent): CommitRequests {
  return {
    commitDraft: async () => withCurrent((workspace) => workspace.commits.draft()),
    commit: async (input) => withCurrent((workspace) => workspace.commits.commit(input)),
    cancelGitRun: async () => withCurrent((workspace) => workspace.gitRuns.cancel()),
    keepWindowOpen: async () => withCurrent((workspace) => workspace.gitRuns.keepOpen()),
    lastCommit: async () => withCurrent((workspace) => workspace.undo.last()),
    undoCommit: async (sha) => withCurrent((workspace) => workspace.undo.undo(sha)),
  }
}
