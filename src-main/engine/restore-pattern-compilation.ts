import { setFlagsFromString } from 'node:v8'

/** Back to V8's default after `compile-patterns-at-once.ts`, for the whole process: the compiled forms of scripts are kept for it. */
export function restorePatternCompilation(): void {
  setFlagsFromString('--regexp-tier-up-ticks=1')
}
