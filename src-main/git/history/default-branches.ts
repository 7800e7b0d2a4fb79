import type { Branch } from '../branches'

/**
 * The default branch in its local and its remote-tracking form, the newer one first: what `origin/HEAD` names, else `main`, else
 * `master`. `branches` are sorted by their last commit, newest first.
 */
export function defaultBranches(branches: readonly Branch[]): readonly Branch[] {
  const head = branches.find(({ name }) => name === 'origin/HEAD')
  const target = head && branches.filter(({ name, commit }) => name.startsWith('origin/') && name !== head.name && commit === head.commit)
  // Several branches may have the commit of `origin/HEAD`; then the usual names decide.
  const names = target?.length === 1 && target[0] ? [target[0].name.slice('origin/'.length)] : ['main', 'master']
  for (const name of names) {
    const found = branches.filter((branch) => branch.name === name || branch.name === `origin/${name}`)
    if (found.length > 0) return found
  }
  return []
}
