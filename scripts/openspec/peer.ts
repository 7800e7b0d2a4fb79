import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The parts of OpenSpec's own library that the tests compare with. Its package exports none of them. */
export interface Peer {
  readonly validateSpec: (file: string) => Promise<readonly PeerIssue[]>
  readonly validateChange: (folder: string, root: string) => Promise<readonly PeerIssue[]>
  /** Throws where the spec has no Purpose or no Requirements. */
  readonly parseSpec: (text: string) => { readonly requirements: readonly { readonly scenarios: readonly unknown[] }[] }
  readonly parseDelta: (text: string) => PeerDelta
  /** The requirements of a main spec that its deltas are applied to. */
  readonly parseBlocks: (text: string) => readonly PeerBlock[]
  readonly scenarioNames: (block: PeerBlock) => readonly string[]
  /** Throws where archiving would refuse the delta. */
  readonly merge: (source: string, target: string, id: string, change: string) => Promise<{ readonly rebuilt: string }>
}

export interface PeerIssue {
  readonly level: 'ERROR' | 'WARNING' | 'INFO'
  readonly path: string
  readonly message: string
  readonly line?: number
}

export interface PeerBlock {
  readonly name: string
  readonly raw: string
}

export interface PeerDelta {
  readonly added: readonly PeerBlock[]
  readonly modified: readonly PeerBlock[]
  readonly removed: readonly string[]
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
}

interface PeerUpdate {
  readonly id: string
  readonly source: string
  readonly sourceRoot: string
  readonly target: string
  readonly targetRoot: string
}

interface PeerValidator {
  readonly validateSpec: (file: string) => Promise<{ readonly issues: readonly PeerIssue[] }>
  readonly validateChangeDeltaSpecs: (
    folder: string,
    options: { readonly mainSpecsDir: string; readonly projectRoot: string },
  ) => Promise<{ readonly issues: readonly PeerIssue[] }>
}

export async function loadPeer(): Promise<Peer> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fission-ai/openspec'))
  const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, 'core', path)).href)
  const [{ Validator }, { MarkdownParser }, blocks, { buildUpdatedSpec }] = await Promise.all([
    load('validation/validator.js'),
    load('parsers/markdown-parser.js'),
    load('parsers/requirement-blocks.js'),
    load('specs-apply.js'),
  ])
  const validator: PeerValidator = new Validator()
  const build: (update: PeerUpdate, change: string, options: { silent: true }) => Promise<{ rebuilt: string }> = buildUpdatedSpec
  return {
    validateSpec: async (file) => (await validator.validateSpec(file)).issues,
    validateChange: async (change, root) => {
      const options = { mainSpecsDir: join(root, 'openspec/specs'), projectRoot: root }
      return (await validator.validateChangeDeltaSpecs(change, options)).issues
    },
    parseSpec: (text) => new MarkdownParser(text).parseSpec('spec'),
    parseDelta: blocks.parseDeltaSpec,
    parseBlocks: (text) => blocks.extractRequirementsSection(text).bodyBlocks,
    scenarioNames: (block) => blocks.findMissingCurrentScenarios(block, { name: block.name, raw: '' }),
    merge: (source, target, id, change) =>
      build({ id, source, sourceRoot: dirname(source), target, targetRoot: dirname(target) }, change, { silent: true }),
  }
}
