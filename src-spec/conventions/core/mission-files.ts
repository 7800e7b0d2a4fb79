/** The files of a mission beside its design: brief, outcome contract, fleet configuration. They are read, and are no documents. */
const missionFile =
  /(?:^|\/)work\/missions\/[^/]+\/[^/]*(?:brief|outcome[-_ ]?contract)[^/]*\.md$|(?:^|\/)work\/missions\/[^/]+\/[^/]*fleet[^/]*\.(?:md|ya?ml)$/i

export function isMissionFile(path: string): boolean {
  return missionFile.test(path)
}
