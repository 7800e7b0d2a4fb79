import { defineMarkedRanges } from './marked-ranges'

/** Dashed boxes around the placeholders of a template. */
export const placeholderBoxes = defineMarkedRanges('placeholder-box')
