import type { DocumentText, Workspace } from '../../model/workspace'

/** The files of a mission beside its design: brief, outcome contract, fleet configuration. They are read, and are no documents. */
const missionFile =
  /(?:^|\/)work\/missions\/[^/]+\/[^/]*(?:brief|outcome[-_ ]?contract)[^/]*\.md$|(?:^|\/)work\/missions\/[^/]+\/[^/]*fleet[^/]*\.(?:md|ya?ml)$/i

export function isMissionFile(path: string): boolean {
  return missionFile.test(path)
}

/** The files of missions, also those that the configuration makes documents of. */
export function missionFiles({ documents, supportingFiles }: Workspace): readonly DocumentText[] {
  return [...(supportingFiles?.settings ?? []), ...documents].filter(({ path }) => isMissionFile(path))
}
