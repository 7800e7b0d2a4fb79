/** Where a delta belongs. */
export interface DeltaPlace {
  /** The folder that holds `openspec`; '' at the top. */
  readonly root: string
  /** The folder of the change. */
  readonly folder: string
  readonly change: string
  readonly isArchived: boolean
  /** The path of the main spec that it changes. */
  readonly mainSpec: string
  /** The path of the capability below the folder of the main specs. */
  readonly capability: string
}

const delta = /^((?:.*\/)?)(openspec\/changes\/(archive\/)?([^/]+))\/specs\/(.+)\/spec\.md$/

/** Null for the path of a document that is no delta. */
export function deltaPlaceOf(path: string): DeltaPlace | null {
  const [, before, folder, archive, change, capability] = delta.exec(path) ?? []
  if (before === undefined || folder === undefined || change === undefined || capability === undefined) return null
  return {
    root: before.slice(0, -1),
    folder: before + folder,
    change,
    isArchived: archive !== undefined,
    mainSpec: `${before}openspec/specs/${capability}/spec.md`,
    capability,
  }
}

/** Whether a document belongs to a change that was archived: it is history, and no longer applied to the main specs. */
export function isArchived(path: string): boolean {
  return /(?:^|\/)openspec\/changes\/archive\//.test(path)
}
