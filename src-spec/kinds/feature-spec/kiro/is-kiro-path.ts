const requirements = /(?:^|\/)\.(?:kiro|spec-workflow)\/(?:archive\/)?specs\/(?:[^/]+\/)+(?:requirements|bugfix)\.md$/

/** Whether a path is that of the requirements of a Kiro spec, or of a tool that shares its grammar. */
export function isKiroPath(path: string): boolean {
  return requirements.test(path)
}
