import type { Connection } from './connection'

export interface PastReadiness {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly percent: number
  readonly stage: string
}

/**
 * Readiness over time, oldest first: the newest 200 judgements that differ from the one before, since equal judgements while
 * typing would crowd out the history.
 */
export function readPast(connection: Connection): readonly PastReadiness[] {
  const statement = connection.prepare<[], PastReadiness>(`
    SELECT judged_at AS at, percent, stage FROM (
      SELECT *, lag(stage) OVER past AS old_stage, lag(percent) OVER past AS old_percent, lag(head) OVER past AS old_head
      FROM judgements WINDOW past AS (ORDER BY id)
    )
    WHERE old_stage IS NULL OR stage <> old_stage OR percent <> old_percent OR head IS NOT old_head
    ORDER BY id DESC LIMIT 200`)
  return statement.all().reverse()
}
