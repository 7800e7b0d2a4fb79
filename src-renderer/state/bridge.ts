import type { Bridge, Outcome } from '#bridge'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The other side of the wall. Nothing outside `state/` may touch it. */
export const bridge: Bridge = window.bridge

/** A request that never throws: a broken line to main is a problem like any other. */
export async function ask<Value>(request: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await request
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { ok: false, problem: { code: 'failed', message: 'The cockpit could not do that. Try again, or restart it.', detail } }
  }
}
