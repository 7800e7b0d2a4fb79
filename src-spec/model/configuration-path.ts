/** The configuration of a repository, in its root. */
export const configurationPath = 'spec-cockpit.json'
