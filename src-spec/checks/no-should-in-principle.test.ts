import { testCheck } from './check-tester'
import { noShouldInPrinciple } from './no-should-in-principle'

testCheck(noShouldInPrinciple)
