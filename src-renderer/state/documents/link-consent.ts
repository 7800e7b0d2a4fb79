import { cockpit } from '../cockpit'

/** Asks whether to save through a link; `message` says what saving will do. Closing the repository is a no. */
export function askAboutLink(path: string, message: string): Promise<boolean> {
  return new Promise((resolve) => {
    let follow = false
    const answer = (yes: boolean) => {
      follow = yes
      cockpit.setState({ linkQuestion: null })
    }
    const question = { path, message, answer }
    const stop = cockpit.subscribe(({ linkQuestion }) => {
      if (linkQuestion === question) return
      stop()
      resolve(follow)
    })
    cockpit.setState({ linkQuestion: question })
  })
}
