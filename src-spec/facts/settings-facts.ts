import { guidedFolder } from '../conventions/agent-guides'
import { conventionRoot } from '../conventions/index'
import { configurationRoot } from '../conventions/openspec/read-context'
import { precedenceOf } from '../kinds/index'
import type { DocumentText } from '../model/workspace'
import { agentGuideFacts } from './agent-guide-facts'
import { contextFacts } from './context-facts'
import type { AgentGuide } from './guide-conflicts'
import type { RankedFact } from './ranked-fact'

/** What files beside the documents state. */
export interface SettingsFacts {
  /** Of the context of OpenSpec's configurations. */
  readonly contexts: readonly RankedFact[]
  readonly guides: readonly AgentGuide[]
}

/** Reads guides for coding agents and the contexts of OpenSpec. Depends on the texts alone. Never throws. */
export function readSettingsFacts(files: readonly DocumentText[]): SettingsFacts {
  const precedence = precedenceOf('steering') ?? 2
  const contexts = files.flatMap(({ path, text }): readonly RankedFact[] => {
    const root = configurationRoot(path)
    if (root === null || conventionRoot('openspec', root).isFixture) return []
    return contextFacts(path, text).map((fact) => ({ fact, precedence, root }))
  })
  const guides = files.flatMap(({ path, text }): readonly AgentGuide[] => {
    const folder = guidedFolder(path)
    return folder === null ? [] : [{ path, folder, facts: agentGuideFacts(path, text) }]
  })
  return { contexts, guides }
}

/** Whether a file is read for its statements. */
export function statesFacts(path: string): boolean {
  return guidedFolder(path) !== null || configurationRoot(path) !== null
}
