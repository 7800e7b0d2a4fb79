import type { CockpitCore } from '../core'

/** Asks whether to save through a link; `message` says what saving will do. Closing the repository declines. */
export function askLinkConsent(core: CockpitCore, path: string, message: string): Promise<boolean> {
  return new Promise((resolve) => {
    let follow = false
    const answer = (yes: boolean) => {
      follow = yes
      core.store.setState({ linkConsent: null })
    }
    const question = { path, message, answer }
    const stop = core.store.subscribe(({ linkConsent }) => {
      if (linkConsent === question) return
      stop()
      resolve(follow)
    })
    core.store.setState({ linkConsent: question })
  })
}
