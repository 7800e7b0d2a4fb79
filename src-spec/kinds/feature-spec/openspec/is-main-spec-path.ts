const mainSpec = /(?:^|\/)openspec\/specs\/(?!.*\/\.)[^.].*\/spec\.md$/

/** Whether a path is that of a main spec of OpenSpec: a `spec.md` in any folder below `openspec/specs` that is not hidden. */
export function isMainSpecPath(path: string): boolean {
  return mainSpec.test(path)
}
