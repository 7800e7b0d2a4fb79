import { grammarOfPath } from '../grammar-of-path'
import type { KindDefinition } from '../kind'
import { identity } from './identity'
import { readKiroTasks } from './kiro/read-kiro-tasks'
import type { TaskList } from './model'
import { readOpenSpecTasks } from './openspec/read-openspec-tasks'
import { readSpecKitTasks } from './read-spec-kit-tasks'

const readers = { 'spec-kit': readSpecKitTasks, openspec: readOpenSpecTasks, kiro: readKiroTasks } as const

/** The work that a feature is made of, as boxes. Found by the path that its convention gives it. */
export const tasks: KindDefinition<'tasks', { readonly taskList: TaskList }> = {
  ...identity,
  required: [],
  read: ({ path, outline }) => ({ taskList: readers[grammarOfPath(path)](path, outline) }),
}
