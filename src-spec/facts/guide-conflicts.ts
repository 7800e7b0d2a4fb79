import type { Contradiction, Fact } from '../model/fact'
import { compareFacts } from './conflicts'
import type { RankedFact } from './ranked-fact'

/** The rules of one guide for coding agents, and the folder whose documents it is about. */
export interface AgentGuide {
  readonly path: string
  /** '' is the repository. */
  readonly folder: string
  readonly facts: readonly Fact[]
}

/** Below what holds for the whole project, above what one feature plans. */
const precedence = 2.5

/**
 * Contradictions between guides and documents, in the order of the guides. A document is compared with the guides of the nearest
 * folder around it alone, as agents read them, and guides are not compared with each other.
 */
export function guideConflicts(guides: readonly AgentGuide[], facts: readonly RankedFact[]): readonly Contradiction[] {
  const folders = new Set(guides.map(({ folder }) => folder))
  const reported = new Set<string>()
  return guides.flatMap((guide) => {
    const own = new Set<Fact>(guide.facts)
    const guided = facts.filter(({ fact }) => nearestFolder(fact.place.path, folders) === guide.folder)
    if (own.size === 0 || guided.length === 0) return []
    const ranked = guide.facts.map((fact) => ({ fact, precedence, root: guide.folder }))
    return compareFacts([...guided, ...ranked]).conflicts.filter(({ winner, loser }) => {
      if (!own.has(winner) && !own.has(loser)) return false
      // Several guides often repeat one rule.
      const [documents, rule] = own.has(winner) ? [loser, winner] : [winner, loser]
      const key = `${documents.place.path} ${documents.place.range.from} ${rule.modality} ${rule.subject} ${rule.value}`
      const isNew = !reported.has(key)
      reported.add(key)
      return isNew
    })
  })
}

/** The innermost of the folders around a path; null without one. */
function nearestFolder(path: string, folders: ReadonlySet<string>): string | null {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const folder = path.slice(0, at)
    if (folders.has(folder)) return folder
  }
  return folders.has('') ? '' : null
}
