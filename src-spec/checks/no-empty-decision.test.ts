import { testCheck } from '../testing/check-tester'
import { noEmptyDecision } from './no-empty-decision'

testCheck(noEmptyDecision)
