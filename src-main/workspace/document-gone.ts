import { problem } from './outcome'

export const documentGone = problem('not-found', 'That document is no longer there.')
