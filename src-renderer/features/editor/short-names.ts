/** File names for tabs, in the order of the paths; equal file names get as many folders as make them distinct. */
export function shortNames(paths: readonly string[]): readonly string[] {
  return paths.map((path) => {
    const parts = path.split('/')
    for (let count = 1; count < parts.length; count += 1) {
      const name = parts.slice(-count).join('/')
      if (paths.every((other) => other === path || !`/${other}`.endsWith(`/${name}`))) return name
    }
    return path
  })
}
