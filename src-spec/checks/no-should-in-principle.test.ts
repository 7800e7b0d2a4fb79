import { testCheck } from '../testing/check-tester'
import { noShouldInPrinciple } from './no-should-in-principle'

testCheck(noShouldInPrinciple)
