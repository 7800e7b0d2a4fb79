import type { Outcome } from '#bridge'

/** A request that never throws: a broken line to main is a problem like any other. */
export async function ask<Value>(request: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await request
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { ok: false, problem: { code: 'failed', message: 'The cockpit could not do that. Try again, or restart it.', detail } }
  }
}
