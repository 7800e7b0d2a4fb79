import { afterEach, beforeEach } from 'vitest'
import { isolateHome, makeTestRepository, type TestRepository } from './test-repository'

/** A new repository for each test of the file, given to `use`; the user's git settings do not affect it. */
export function setUpTestRepository(use: (made: TestRepository) => void): void {
  let remove = () => {}
  beforeEach(() => {
    const made = makeTestRepository()
    const restore = isolateHome(made.folder)
    remove = () => {
      restore()
      made.remove()
    }
    use(made)
  })
  afterEach(() => remove())
}
