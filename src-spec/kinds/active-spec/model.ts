import type { Place } from '../../text/source'

/** One unit of planned work in ACTIVE_SPEC: a row of a task table or a checkbox under a task heading. */
export interface Task {
  readonly title: string
  readonly owner: string | null
  readonly due: string | null
  readonly acceptance: string | null
  readonly done: boolean
  readonly place: Place
}
