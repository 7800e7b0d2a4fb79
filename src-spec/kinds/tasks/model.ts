import type { Checklist } from '../../model/item'
import type { Place } from '../../text/source'

/** A requirement (`2`) or criterion (`2.1`) that a task says it meets. */
export interface TraceReference {
  /** As written. */
  readonly id: string
  readonly place: Place
}

/** One piece of work of a feature, as a box. */
export interface PlannedTask {
  /** As written: `T012`, `1.2`; '' without one. */
  readonly id: string
  /** Its readable text, without id and tags. */
  readonly title: string
  /** `queued` and `started` are open. */
  readonly state: 'open' | 'queued' | 'started' | 'done'
  /** The feature is complete without it. */
  readonly isOptional: boolean
  /** Numbers of the stories that it is tagged with. */
  readonly stories: readonly string[]
  readonly requirements: readonly TraceReference[]
  /** It says that it meets all requirements. */
  readonly isForAll: boolean
  /** It names what it meets in words too, so that is not known whole. */
  readonly hasUnclearTrace: boolean
  /** Of its own line, after the box. */
  readonly place: Place
}

export interface TaskList {
  readonly tasks: readonly PlannedTask[]
  /** What the convention counts as the work that is done and left. */
  readonly progress: Checklist
}

export const noTasks: TaskList = { tasks: [], progress: { done: 0, open: 0 } }
