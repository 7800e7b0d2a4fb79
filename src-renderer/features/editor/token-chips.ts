import { defineMarkedRanges } from './marked-ranges'

/** `TODO` and its kin as small chips, where the judgement reads an open item. */
export const tokenChips = defineMarkedRanges('token-chip')
