import { inRoot } from '../setup/root.mjs'

/** Where the bundles lie; each file of the engine stays a file of its own, so that a profile names it. */
export const bundles = {
  engine: inRoot('.cache/bench/engine/src-spec/index.js'),
  search: inRoot('.cache/bench/search/open-search-index.js'),
  plainEditor: inRoot('.cache/bench/plain-editor/index.html'),
}
