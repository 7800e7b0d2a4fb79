import type { SpecDocument } from '../kinds/document'
import type { ConventionId, Feature, FoundConvention } from '../model/convention'
import { conventionOf } from './index'

/** What a convention calls its features. */
const nouns: Readonly<Record<ConventionId, string>> = { core: 'document', 'spec-kit': 'feature', openspec: 'change', kiro: 'spec' }

type Found = Omit<FoundConvention, 'description'>

/** Adds to each convention that was found its name and the number of its features in words; our own is named by those of the three that exist. */
export function describeConventions(
  conventions: readonly Found[],
  features: readonly Pick<Feature, 'convention' | 'path' | 'isArchived'>[],
  coreDocuments: readonly SpecDocument[],
): readonly FoundConvention[] {
  return conventions.map((found) => {
    const { id, root, documents } = found
    const name = id === 'core' ? coreNames(coreDocuments).join(', ') : conventionOf(id).label
    const own = features.filter(({ convention, path }) => convention === id && isInRoot(path, root, conventions, id))
    const open = own.filter(({ isArchived }) => !isArchived).length
    const archived = own.length - open
    const where = root === '' ? '' : ` in ${root}`
    const many = id === 'core' ? documents : open
    const count =
      many === 0 && archived === 0 ? '' : `, ${many} ${nouns[id]}${many === 1 ? '' : 's'}${archived > 0 ? `, ${archived} archived` : ''}`
    // A folder in which nothing was written is not worth a word.
    const description = documents === 0 && archived === 0 && many === 0 ? '' : `${name}${where}${count}`
    return { ...found, description }
  })
}

function coreNames(documents: readonly SpecDocument[]): readonly string[] {
  const logs = documents.filter((document) => document.kind === 'decision-log')
  return [
    ...(documents.some(({ kind }) => kind === 'technical-spec') ? ['SPEC'] : []),
    ...(documents.some(({ kind }) => kind === 'active-spec') ? ['ACTIVE_SPEC'] : []),
    ...(logs.some(({ log }) => log.form === 'log') ? ['DECISION_LOG'] : logs.length > 0 ? ['decision records'] : []),
  ]
}

/** Whether the innermost root of the convention around a path is this one. */
function isInRoot(path: string, root: string, conventions: readonly Found[], id: ConventionId): boolean {
  const around = conventions.filter((one) => one.id === id && (one.root === '' || path.startsWith(`${one.root}/`)))
  return around.every((one) => one.root.length <= root.length) && around.some((one) => one.root === root)
}
