import { defineMarkedRanges } from './marked-ranges'

/** Chips for `TODO` and similar tokens where the judgement reads an open item. */
export const tokenChips = defineMarkedRanges('token-chip')
