export { activeFacts } from './active-facts'
export { contractFacts } from './contract-facts'
export { holdTogether } from './hold-together'
