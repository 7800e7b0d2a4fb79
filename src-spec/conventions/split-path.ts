import type { RootedPath } from './convention'

/** Splits a path at the first folder of this name; null without one. The rest begins with that folder. */
export function splitAtFolder(path: string, folder: string): RootedPath | null {
  const at = `/${path}`.indexOf(`/${folder}/`)
  return at < 0 ? null : { root: path.slice(0, Math.max(0, at - 1)), path: path.slice(at) }
}
