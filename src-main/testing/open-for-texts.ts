import { Workspace } from '../workspace/workspace'
import type { WorkspaceOptions } from '../workspace/workspace-options'

/** Opens a workspace that reads and saves texts only: git, engine, database and watcher wait for a first paint that never comes. */
export async function openForTexts(options: Pick<WorkspaceOptions, 'folder' | 'dataFolder'>, isTrusted = false): Promise<Workspace> {
  const opened = await Workspace.open({
    ...options,
    workerFile: '',
    searchWorkerFile: '',
    isTrusted: () => isTrusted,
    isSample: () => false,
    onSnapshot: () => undefined,
    onText: () => undefined,
    firstPaint: new Promise(() => undefined),
  })
  if (!opened.ok) throw new Error(`${opened.problem.code}: ${opened.problem.message}`)
  return opened.value
}
