import type { Outcome, Problem } from '#bridge'
import { visibleName, visibleText } from '#spec'

export type Failed = Extract<Outcome, { ok: false }>

export function ok(): Outcome
export function ok<Value>(value: Value): Outcome<Value>
export function ok<Value>(value?: Value): Outcome<Value | null> {
  return { ok: true, value: value ?? null }
}

/** `message` is a sentence that says what to do next. */
export function problem(code: Problem['code'], message: string, detail?: string): Failed {
  return { ok: false, problem: { code, message: visibleName(message), ...(detail ? { detail: visibleText(detail) } : {}) } }
}
