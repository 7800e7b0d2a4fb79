import type { KindDefinition } from '../kind'
import { identity } from './identity'
import type { Plan } from './model'
import { readPlan } from './read-plan'

/** Sentences that spec-kit's template of a plan brings, as readable text. */
const shipped =
  /^(?:GATE: Must pass before Phase 0 research\b|Note: This template is filled in by\b|Fill ONLY if Constitution Check has violations\b|Structure Decision:?$)/i

/** The table of violations of the constitution, which is left empty where there is none. */
const mayBeEmpty =
  /\bcomplexity tracking\b|複雑[性さ](?:の)?(?:追跡|トラッキング)|复杂[度性](?:跟踪|追踪)|複雜[度性](?:追蹤|跟踪)|복잡[도성] 추적|seguimiento de (?:la )?complejidad|suivi de (?:la )?complexité|rastreamento de complexidade|komplexität/i

/** How a feature is built. Found by the path that its convention gives it. */
export const plan: KindDefinition<'plan', { readonly plan: Plan }> = {
  ...identity,
  required: [],
  formTitles:
    /^(?:constitution check|project structure|documentation\b|source code\b|structure decision|phase \d|progress tracking|execution flow)/i,
  mayBeEmpty,
  isBoilerplate: (text) => shipped.test(text),
  read: ({ path, outline }) => ({ plan: readPlan(path, outline) }),
}
