/** Something the user can put right: what happened, then what to do. Anything else that is thrown is a mistake of ours. */
export class Failure extends Error {
  /**
   * @param {string} what a sentence
   * @param {string} remedy a sentence, or the command to type
   */
  constructor(what, remedy) {
    super(`${what}\n  ${remedy}`)
    this.name = 'Failure'
  }
}
